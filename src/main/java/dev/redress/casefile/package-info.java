/**
 * The whole case file for one reader: what every module keeps of a dispute, side by side, and what
 * this reader may do now. Pages, the REST face and the task forms show it; none of them asks the
 * modules for it again. It keeps nothing of its own and decides nothing: whether a command is
 * allowed, the module that carries it out says.
 */
@ApplicationModule(
    displayName = "Case file",
    allowedDependencies = {
      "guarantee",
      "orders",
      "policy",
      "disputes",
      "negotiation",
      "claims",
      "evidence",
      "reviews",
      "settlement",
      "appeals",
      "identity"
    })
@NullMarked
package dev.redress.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

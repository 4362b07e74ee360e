/**
 * The case file leaves the house: one archive with a page that any browser shows, the files, a
 * manifest with hashes and the timeline's chain, the marketplace's signature, and a program that
 * checks all of it. It shows what the case file shows its reader, and nothing of its own; nothing
 * depends on it but the faces that hand it out.
 */
@ApplicationModule(
    displayName = "Archive",
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
      "casefile",
      "identity"
    })
@NullMarked
package dev.redress.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

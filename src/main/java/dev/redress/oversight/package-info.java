/**
 * What managers oversee beyond single disputes, such as force majeure in a region; in a
 * demonstration, time itself. Nothing depends on it, and it decides nothing.
 */
@ApplicationModule(
    displayName = "Oversight",
    allowedDependencies = {
      "guarantee",
      "engine",
      "orders",
      "policy",
      "disputes",
      "appeals",
      "figures",
      "casefile",
      "identity"
    })
@NullMarked
package dev.redress.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

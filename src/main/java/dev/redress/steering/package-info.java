/**
 * What managers do to many things at once: tasks, deadlines, notices, steps that failed. Each thing
 * is done by the module that it belongs to, under its rules; here is kept who did what to which of
 * them, why, and what came of each.
 */
@ApplicationModule(
    displayName = "Steering",
    allowedDependencies = {
      "guarantee",
      "engine",
      "orders",
      "policy",
      "disputes",
      "notification",
      "identity"
    })
@NullMarked
package dev.redress.steering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What managers oversee: the process on its diagram, a dispute with all its traces, force majeure
 * in a region, what they steer; in a demonstration, time itself. Nothing depends on it, and it
 * decides nothing.
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
      "evidence",
      "settlement",
      "casefile",
      "notification",
      "identity",
      "steering"
    })
@NullMarked
package dev.redress.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What managers count: a few facts of each dispute, derived from what the other modules tell, and
 * their sums by day and month. It says nothing about anybody and decides nothing; whatever it keeps
 * can be derived again, and is, to see that it is right.
 */
@ApplicationModule(
    displayName = "Figures",
    allowedDependencies = {
      "guarantee",
      "engine",
      "orders",
      "policy",
      "disputes",
      "claims",
      "reviews",
      "appeals",
      "settlement",
      "notification"
    })
@NullMarked
package dev.redress.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

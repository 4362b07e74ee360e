/**
 * The second look: one appeal a side within the window, decided by a senior reviewer who had no
 * part in what was decided before. It must not know of reviews: what was decided, and by whom,
 * stands in the case file.
 */
@ApplicationModule(
    displayName = "Appeals",
    allowedDependencies = {
      "guarantee",
      "orders",
      "policy",
      "disputes",
      "evidence",
      "settlement",
      "engine"
    })
@NullMarked
package dev.redress.appeals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What managers oversee beyond single disputes, such as force majeure in a region. Nothing depends
 * on it, and it decides nothing.
 */
@ApplicationModule(
    displayName = "Oversight",
    allowedDependencies = {"guarantee", "orders", "policy", "disputes", "casefile", "identity"})
@NullMarked
package dev.redress.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

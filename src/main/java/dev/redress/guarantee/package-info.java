/**
 * The words of the guarantee, one word per thing: problem types, remedies, outcomes, parties, and
 * the form of every refusal. It holds no state and must not know any other module.
 */
@ApplicationModule(
    displayName = "Guarantee",
    allowedDependencies = {})
@NullMarked
package dev.redress.guarantee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

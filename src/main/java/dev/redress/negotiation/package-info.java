/**
 * The first stage: both sides talk and bargain. Messages, offers, agreement, lapse. It must not
 * know of claims, reviews or appeals.
 */
@ApplicationModule(
    displayName = "Negotiation",
    allowedDependencies = {"guarantee", "orders", "policy", "disputes", "engine"})
@NullMarked
package dev.redress.negotiation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

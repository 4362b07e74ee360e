/**
 * The second stage: the formal claim, its eligibility, the seller's answer and what the policy
 * decides by itself. It must not know of reviews or appeals. It does know the negotiation, which
 * goes on beneath it: what was said there is a fact of eligibility, filing closes it, and an offer
 * answers a claim too.
 */
@ApplicationModule(
    displayName = "Claims",
    allowedDependencies = {"guarantee", "orders", "policy", "disputes", "engine", "negotiation"})
@NullMarked
package dev.redress.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

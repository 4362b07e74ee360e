package dev.redress.disputes;

import dev.redress.policy.Proposal;

/**
 * That a person decided otherwise than the policy proposed.
 *
 * @param reason why, for staff: whoever approves, and whoever hears an appeal
 */
public record Departure(Proposal proposed, String reason) {}

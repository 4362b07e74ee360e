package dev.redress.evidence;

import dev.redress.guarantee.Actor;
import java.time.Instant;

/**
 * Staff keeps an item from the other side, which sees that it is there and why it stays closed; its
 * submitter and staff may open it.
 *
 * @param reason what staff adds to the ground, for both sides
 */
public record Restriction(RestrictionGround ground, Actor by, Instant at, String reason) {}

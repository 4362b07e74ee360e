package dev.redress.evidence;

import dev.redress.guarantee.Actor;
import java.time.Instant;

/**
 * Its submitter does not rest on an item any more. It stays in the case file, where staff still see
 * it; the other side sees that it was withdrawn, and why.
 */
public record Withdrawal(Actor by, Instant at, String reason) {}

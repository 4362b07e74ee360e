package dev.redress.notification;

import java.time.Instant;

/**
 * A notice that will not reach its recipient, unless a person sees to it.
 *
 * @param state FAILED or UNDELIVERABLE
 * @param at when it was written
 */
public record FailedNotice(long disputeId, NoticeState state, Instant at) {}

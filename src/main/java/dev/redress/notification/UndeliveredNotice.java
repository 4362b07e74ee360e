package dev.redress.notification;

import java.time.Instant;

/**
 * A notice that nobody will get.
 *
 * @param recipient the account
 * @param writtenAt when it was written
 * @param error what the mail server said, in its words; may be empty
 */
public record UndeliveredNotice(
    long id,
    long disputeId,
    String recipient,
    Part part,
    NoticeState state,
    Instant writtenAt,
    String error) {}

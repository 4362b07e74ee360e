package dev.redress.notification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Proof that notice was given, or why it was not. Times are instants.
 *
 * @param recipient the account
 * @param part which part they play in the dispute
 * @param address null where the account has none
 * @param said what the recipient was told, in their language, in the order in which it happened
 * @param sentAt when the mail server took it, null before
 * @param lastError what the mail server said last, empty if nothing went wrong
 */
public record NoticeProof(
    long id,
    String recipient,
    Part part,
    @Nullable String address,
    Locale language,
    List<Said> said,
    NoticeState state,
    Instant createdAt,
    @Nullable Instant sentAt,
    int attempts,
    String lastError) {

  public NoticeProof {
    said = List.copyOf(said);
  }

  /** One event and the sentence that told of it. */
  public record Said(String event, String sentence) {}
}

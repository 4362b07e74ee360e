package dev.redress.reviews;

import dev.redress.disputes.Seal;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Party;
import dev.redress.reviews.EvidenceRequestView.State;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A reviewer's question to one side; answered once, or left unanswered. */
class EvidenceRequest {

  @Id @Nullable Long id;
  long disputeId;
  Party askedOf;
  String kinds;
  String question;
  Instant askedAt;
  Instant dueAt;
  State state;
  String answer;
  @Nullable Instant endedAt;
  @Version @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  EvidenceRequest() {}

  static EvidenceRequest asked(
      long disputeId,
      Party askedOf,
      Set<EvidenceKind> kinds,
      String question,
      Instant now,
      Instant dueAt) {
    EvidenceRequest request = new EvidenceRequest();
    request.disputeId = disputeId;
    request.askedOf = askedOf;
    request.kinds = kinds.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    request.question = question;
    request.askedAt = now;
    request.dueAt = dueAt;
    request.state = State.OPEN;
    request.answer = "";
    return request;
  }

  void answer(String text, Instant now) {
    end(State.ANSWERED, now);
    answer = text;
  }

  void leaveUnanswered(Instant now) {
    end(State.UNANSWERED, now);
  }

  private void end(State as, Instant now) {
    if (state != State.OPEN) {
      throw new NoEvidenceWanted();
    }
    state = as;
    endedAt = now;
  }

  /** Of what was asked, not until when: more time may be given. */
  Seal seal() {
    return Seal.of(id, askedOf, kinds, question, askedAt);
  }

  Seal answerSeal() {
    return Seal.of(id, answer, endedAt);
  }

  EvidenceRequestView view() {
    return new EvidenceRequestView(
        Objects.requireNonNull(id),
        askedOf,
        Arrays.stream(kinds.split(","))
            .map(EvidenceKind::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        question,
        askedAt,
        dueAt,
        state,
        answer,
        endedAt);
  }
}

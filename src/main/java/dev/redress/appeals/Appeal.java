package dev.redress.appeals;

import dev.redress.disputes.Seal;
import dev.redress.guarantee.Party;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** One side's request to look again; decided once. */
class Appeal {

  @Id @Nullable Long id;
  long disputeId;
  Party party;
  String parts;
  String text;
  Instant filedAt;
  @Nullable Instant overdueAt;
  @Nullable AppealVerdict verdict;
  @Nullable Instant decidedAt;
  @Version @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  Appeal() {}

  static Appeal filed(
      long disputeId, Party party, Set<AppealPart> parts, String text, Instant now) {
    if (parts.isEmpty()) {
      throw new AppealPartsMissing();
    }
    Appeal appeal = new Appeal();
    appeal.disputeId = disputeId;
    appeal.party = party;
    appeal.parts = parts.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    appeal.text = text;
    appeal.filedAt = now;
    return appeal;
  }

  boolean isDecided() {
    return verdict != null;
  }

  void decide(AppealVerdict reached, Instant now) {
    if (isDecided()) {
      throw new AppealNotOpen();
    }
    verdict = reached;
    decidedAt = now;
  }

  /** Answers whether this is news: a target is missed once. */
  boolean overdue(Instant now) {
    if (overdueAt != null || isDecided()) {
      return false;
    }
    overdueAt = now;
    return true;
  }

  /** Of what never changes after the appeal was filed. */
  Seal seal() {
    return Seal.of(id, party, parts, text, filedAt);
  }

  Seal verdictSeal() {
    return Seal.of(id, verdict, decidedAt);
  }

  AppealView view() {
    return new AppealView(
        Objects.requireNonNull(id),
        party,
        Arrays.stream(parts.split(","))
            .map(AppealPart::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        text,
        filedAt,
        verdict,
        decidedAt);
  }
}

package dev.redress.notification;

import dev.redress.guarantee.Party;
import dev.redress.policy.Deadline;
import dev.redress.policy.DeadlineKind;
import dev.redress.policy.NoticeGiven;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which notices told whom of which deadline. */
@Component
class DeadlineNotices implements NoticeGiven {

  private final NoticeRows rows;

  DeadlineNotices(NoticeRows rows) {
    this.rows = rows;
  }

  /** Whoever was told once by a mail that was taken was told. */
  @Override
  public boolean failed(Deadline deadline) {
    if (deadline.binds().bindTheHouse()) {
      return false;
    }
    List<NoticeProof> notices = of(deadline, rows.proofs(deadline.disputeId()));
    return Stream.of(Party.values()).anyMatch(party -> neverReached(party, notices));
  }

  /** Who needs no notice, since they brought it about, has none. */
  private static boolean neverReached(Party party, List<NoticeProof> notices) {
    List<NoticeState> theirs =
        notices.stream()
            .filter(notice -> notice.part() == Part.of(party))
            .map(NoticeProof::state)
            .toList();
    return !theirs.isEmpty() && !theirs.contains(NoticeState.SENT);
  }

  /** The notices among a dispute's that told whoever is bound of this deadline, oldest first. */
  static List<NoticeProof> of(Deadline deadline, List<NoticeProof> notices) {
    Set<String> events = announcing(deadline.kind());
    List<NoticeProof> found = new ArrayList<>();
    for (NoticeProof notice : notices) {
      if (notice.part().boundBy(deadline.binds())
          && tellsOf(deadline, notice)
          && notice.said().stream().anyMatch(said -> events.contains(said.event()))) {
        found.add(notice);
      }
    }
    return found;
  }

  /** Goods go back once, and their inspection may begin long after it was told of. */
  private static boolean tellsOf(Deadline deadline, NoticeProof notice) {
    return deadline.kind() == DeadlineKind.RETURN_RECEIPT
        || !notice.createdAt().isBefore(deadline.startedAt());
  }

  /** The events that tell of the deadline when it starts. */
  private static Set<String> announcing(DeadlineKind kind) {
    return switch (kind) {
      case SELLER_ANSWER -> Set.of("DisputeOpened");
      case OFFER, CLAIM_OFFER -> Set.of("OfferMade");
      case CLAIM_ANSWER -> Set.of("SellerAsked");
      case EVIDENCE -> Set.of("EvidenceAskedFor");
      case RETURN_LABEL -> Set.of("ReturnLabelAskedFor");
      case RETURN_SHIPMENT -> Set.of("ReturnLabelProvided");
      case RETURN_RECEIPT -> Set.of("GoodsShipped", "ReturnedGoodsArrived");
      case APPEAL_WINDOW -> Set.of("AppealWindowOpened");
      case REPLY -> Set.of("ReplyGranted");
      case REVIEW_TARGET, APPEAL_TARGET -> Set.of();
      case NEGOTIATION_LAPSE -> Set.of("DisputeOpened", "MessageWritten", "OfferMade");
    };
  }
}

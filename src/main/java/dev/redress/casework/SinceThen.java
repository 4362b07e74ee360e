package dev.redress.casework;

import dev.redress.appeals.AppealView;
import dev.redress.casefile.CaseFile;
import dev.redress.casefile.StoryChange;
import dev.redress.evidence.EvidenceItem;
import dev.redress.negotiation.MessageView;
import dev.redress.reviews.EvidenceRequestView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has come into a case file since a moment: what whoever looks again has to look at.
 *
 * @param marked evidence that was withdrawn or restricted since
 */
record SinceThen(
    List<EvidenceItem> evidence,
    List<EvidenceItem> marked,
    List<MessageView> messages,
    List<EvidenceRequestView> answers,
    List<StoryChange> stories,
    List<AppealView> appeals) {

  static SinceThen of(CaseFile file, Instant moment) {
    return new SinceThen(
        file.evidence().stream().filter(item -> item.at().isAfter(moment)).toList(),
        file.evidence().stream()
            .filter(item -> !item.at().isAfter(moment) && isMarkedSince(item, moment))
            .toList(),
        file.messages().stream().filter(message -> message.at().isAfter(moment)).toList(),
        file.evidenceRequests().stream()
            .filter(request -> !request.answer().isEmpty() && isAfter(request.endedAt(), moment))
            .toList(),
        file.storyChanges().stream().filter(change -> change.at().isAfter(moment)).toList(),
        file.appeals().stream().filter(appeal -> appeal.filedAt().isAfter(moment)).toList());
  }

  public boolean isNothing() {
    return evidence.isEmpty()
        && marked.isEmpty()
        && messages.isEmpty()
        && answers.isEmpty()
        && stories.isEmpty()
        && appeals.isEmpty();
  }

  private static boolean isMarkedSince(EvidenceItem item, Instant moment) {
    return (item.withdrawal() != null && item.withdrawal().at().isAfter(moment))
        || (item.restriction() != null && item.restriction().at().isAfter(moment));
  }

  private static boolean isAfter(@Nullable Instant at, Instant moment) {
    return at != null && at.isAfter(moment);
  }
}

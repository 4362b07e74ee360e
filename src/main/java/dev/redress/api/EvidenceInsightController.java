package dev.redress.api;

import dev.redress.casefile.Standing;
import dev.redress.disputes.DisputeNumber;
import dev.redress.evidence.FileFacts;
import dev.redress.evidence.FileInsight;
import dev.redress.evidence.FileInsights;
import dev.redress.evidence.FoundText;
import dev.redress.evidence.Hint;
import dev.redress.evidence.HintKind;
import dev.redress.evidence.MailHead;
import dev.redress.evidence.Twin;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Phrasebook;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What files tell besides what they show; for staff that is no party to the dispute. */
@RestController
@RequestMapping("/api/disputes/{number}")
@PreAuthorize("hasAnyRole('CASE_WORKER', 'SENIOR_REVIEWER', 'MANAGER')")
class EvidenceInsightController {

  private final FileInsights insights;
  private final Phrasebook phrasebook;

  EvidenceInsightController(FileInsights insights, Phrasebook phrasebook) {
    this.insights = insights;
    this.phrasebook = phrasebook;
  }

  /**
   * What one file tells.
   *
   * @param takenAt by the device's clock; where {@code zoneOpen}, read in the marketplace's zone
   * @param placed whether the file says where it was made
   */
  record InsightJson(
      long evidenceId,
      FileInsight.State state,
      @Nullable Instant takenAt,
      boolean zoneOpen,
      String device,
      String software,
      boolean placed,
      @Nullable MailHead mail,
      List<HintJson> hints,
      List<TwinJson> twins) {}

  /**
   * What a reviewer should know.
   *
   * @param text in the caller's language
   */
  record HintJson(HintKind kind, boolean doesNotFit, String text, Map<String, Object> facts) {}

  /** The same file, or a picture that looks alike, in this dispute or another. */
  record TwinJson(
      Twin.Likeness likeness,
      String dispute,
      long evidenceId,
      String href,
      Actor.Role by,
      Instant at) {}

  /** An item in which words were found. */
  record FoundJson(long evidenceId, String href, List<FoundText.Passage> passages) {}

  /** What each file of the dispute tells, in the order of its evidence. */
  @GetMapping("/evidence-insights")
  List<InsightJson> insights(Standing standing, Locale locale) {
    return insights.of(standing.dispute().id(), standing.reader()).values().stream()
        .map(insight -> insight(insight, locale))
        .toList();
  }

  /** In which evidence of the dispute all these words stand. */
  @GetMapping("/evidence-search")
  List<FoundJson> search(Standing standing, @RequestParam String words) {
    DisputeNumber number = standing.dispute().number();
    return insights.search(standing.dispute().id(), words, standing.reader()).stream()
        .map(
            found ->
                new FoundJson(
                    found.item().id(), Links.evidence(number, found.item()), found.passages()))
        .toList();
  }

  private InsightJson insight(FileInsight insight, Locale locale) {
    FileFacts facts = insight.facts();
    return new InsightJson(
        insight.evidenceId(),
        insight.state(),
        insight.taken(),
        facts.taken() != null && facts.taken().leavesZoneOpen(),
        facts.device(),
        facts.software(),
        facts.placed(),
        facts.mail(),
        insight.hints().stream().map(hint -> hint(hint, locale)).toList(),
        insight.twins().stream().map(EvidenceInsightController::twin).toList());
  }

  private HintJson hint(Hint hint, Locale locale) {
    return new HintJson(
        hint.kind(),
        hint.kind().doesNotFit(),
        phrasebook.say("hint." + hint.kind().name(), hint.facts(), locale),
        hint.facts());
  }

  private static TwinJson twin(Twin twin) {
    return new TwinJson(
        twin.likeness(),
        twin.dispute().value(),
        twin.item().id(),
        Links.evidence(twin.dispute(), twin.item()),
        twin.item().by().role(),
        twin.item().at());
  }
}

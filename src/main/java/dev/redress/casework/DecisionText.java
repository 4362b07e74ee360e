package dev.redress.casework;

import dev.redress.appeals.AppealDraft;
import dev.redress.casefile.CaseFile;
import dev.redress.disputes.Basis;
import dev.redress.disputes.Decision;
import dev.redress.evidence.EvidenceItem;
import dev.redress.guarantee.BothLanguages;
import dev.redress.guarantee.Languages;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.Phrasebook.Voice;
import dev.redress.policy.Policies;
import dev.redress.policy.Policy;
import dev.redress.reviews.ReviewDraft;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes what both sides read of a decision, in both languages, from what was ticked: the three
 * answers, the clauses and the evidence. Whoever decides may change every word of it.
 */
@Component
class DecisionText {

  private static final String SENTENCE = "decisionText.";

  private final Phrasebook phrasebook;
  private final Policies policies;

  DecisionText(Phrasebook phrasebook, Policies policies) {
    this.phrasebook = phrasebook;
    this.policies = policies;
  }

  /** Nothing while it is not said what the buyer gets. */
  BothLanguages of(ReviewDraft.Decide draft, CaseFile file) {
    Outcome outcome = draft.outcome();
    if (outcome == null) {
      return BothLanguages.NOTHING;
    }
    return inBoth(
        voice -> {
          List<String> said = new ArrayList<>();
          said.add(whatBuyerGets(voice, outcome, draft.refund(), file));
          Payer payer = draft.payer();
          if (outcome.isGrant() && payer != null) {
            said.add(whoPays(voice, payer));
          }
          Boolean counts = draft.countsAsDefect();
          if (counts != null) {
            said.add(defect(voice, counts));
          }
          said.addAll(basis(voice, draft.basis(), file));
          return said;
        });
  }

  /** Part by part: what stays as it was decided, and what changes. */
  BothLanguages of(AppealDraft draft, CaseFile file) {
    if (file.decisions().isEmpty()) {
      return BothLanguages.NOTHING;
    }
    Decision before = file.decisions().get(file.decisions().size() - 1);
    Outcome outcome = draft.outcome();
    Payer payer = draft.payer();
    Boolean counts = draft.countsAsDefect();
    return inBoth(
        voice -> {
          List<String> said = new ArrayList<>();
          said.add(voice.say(SENTENCE + "readAgain"));
          said.add(
              outcome == null
                  ? voice.say(SENTENCE + "remedyStays", Map.of("outcome", before.outcome()))
                  : whatBuyerGets(voice, outcome, draft.refund(), file));
          if ((outcome == null ? before.outcome() : outcome).isGrant()) {
            said.add(
                payer == null
                    ? voice.say(SENTENCE + "payerStays", Map.of("payer", before.payer()))
                    : whoPays(voice, payer));
          }
          said.add(
              counts == null
                  ? voice.say(
                      SENTENCE + (before.countsAsDefect() ? "defectStays" : "noDefectStays"))
                  : defect(voice, counts));
          said.addAll(basis(voice, draft.basis(), file));
          return said;
        });
  }

  private BothLanguages inBoth(Function<Voice, List<String>> sentences) {
    return new BothLanguages(
        String.join("\n", sentences.apply(phrasebook.in(Languages.CHINESE))),
        String.join("\n", sentences.apply(phrasebook.in(Languages.ENGLISH))));
  }

  private static String whatBuyerGets(
      Voice voice, Outcome outcome, @Nullable Money refund, CaseFile file) {
    Money amount = refund == null ? file.order().refundable() : refund;
    return outcome == Outcome.GRANTED_PARTIAL && refund == null
        ? voice.say(SENTENCE + "partOpen")
        : voice.say(
            SENTENCE + outcome.name(), Map.of("amount", amount, "paid", file.order().paid()));
  }

  private static String whoPays(Voice voice, Payer payer) {
    return voice.say(SENTENCE + "payer." + payer.name());
  }

  private static String defect(Voice voice, boolean counts) {
    return voice.say(SENTENCE + (counts ? "defect" : "noDefect"));
  }

  private List<String> basis(Voice voice, Basis basis, CaseFile file) {
    Policy policy = policies.of(file.dispute().policyVersion());
    List<String> said = new ArrayList<>();
    for (String rule : basis.clauses()) {
      policy
          .clause(rule, voice)
          .ifPresent(
              clause ->
                  said.add(
                      voice.say(
                          SENTENCE + "clause",
                          Map.of("rule", rule, "version", policy.version(), "clause", clause))));
    }
    evidence(voice, "reliedOn", basis.reliedOn(), file).ifPresent(said::add);
    evidence(voice, "setAside", basis.setAside(), file).ifPresent(said::add);
    return said;
  }

  /** By kind, side and time: names of files may be closed to the other side. */
  private static Optional<String> evidence(
      Voice voice, String sentence, Collection<Long> ids, CaseFile file) {
    List<String> items =
        file.evidence().stream()
            .filter(item -> ids.contains(item.id()))
            .map(item -> item(voice, item))
            .toList();
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(voice.say(SENTENCE + sentence, Map.of("evidence", items)));
  }

  private static String item(Voice voice, EvidenceItem item) {
    return voice.say(
        SENTENCE + "item", Map.of("kind", item.kind(), "by", item.by().role(), "at", item.at()));
  }
}

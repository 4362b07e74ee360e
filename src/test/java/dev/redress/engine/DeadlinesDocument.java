package dev.redress.engine;

import dev.redress.guarantee.Languages;
import dev.redress.guarantee.Phrasebook;
import dev.redress.policy.DeadlineKind;
import dev.redress.policy.DeadlineTerms;
import dev.redress.policy.DeadlineTerms.Length;
import dev.redress.policy.Policy;
import java.util.Locale;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code docs/deadlines.md}: the terms of each deadline, and the timer of the process that
 * watches it.
 */
final class DeadlinesDocument {

  private final Policy policy;
  private final DisputeModel model;
  private final Phrasebook phrasebook;
  private final StringBuilder text = new StringBuilder();

  private DeadlinesDocument(Policy policy, DisputeModel model, Phrasebook phrasebook) {
    this.policy = policy;
    this.model = model;
    this.phrasebook = phrasebook;
  }

  static String of(Policy policy, DisputeModel model, Phrasebook phrasebook) {
    DeadlinesDocument document = new DeadlinesDocument(policy, model, phrasebook);
    document.write();
    return document.text.toString();
  }

  private void write() {
    line("# Deadlines · 期限");
    line("");
    line(
        "Generated from `processes/deadlines.dmn`, `"
            + DisputeModel.RESOURCE
            + "` and the message bundles by `DeadlinesDocumentTest`; do not edit.");
    line("Policy " + policy.version() + ".");
    line("");
    line("## Terms");
    line("");
    row("rule", "deadline", "binds", "length", "reminder before", "timer in the model");
    row("---", "---", "---", "---", "---", "---");
    for (DeadlineKind kind : DeadlineKind.values()) {
      DeadlineTerms terms = policy.terms(kind);
      row(
          terms.rule(),
          "`" + kind + "`<br>" + phrasebook.say(kind, Languages.ENGLISH),
          words(terms.whom()),
          words(terms.length())
              + (terms.allowance() == null
                  ? ""
                  : ", and " + words(terms.allowance()) + " for the way"),
          words(terms.reminder()),
          timers(kind));
    }
    inWords("## In words", "if nobody acts", "what ends it", Languages.ENGLISH);
    inWords("## 中文", "无人行动的后果", "何时结束", Languages.CHINESE);
  }

  private void inWords(String title, String silent, String ends, Locale language) {
    line("");
    line(title);
    line("");
    row("", "", silent, ends);
    row("---", "---", "---", "---");
    for (DeadlineKind kind : DeadlineKind.values()) {
      String rule = policy.terms(kind).rule();
      row(
          rule,
          policy.clause(rule, phrasebook.in(language)).orElseThrow(),
          phrasebook.say("deadline." + kind + ".default", language),
          phrasebook.say("deadline." + kind + ".change", language));
    }
  }

  /** The timers that wait for deadlines of the kind's wait state, with the part they stand in. */
  private String timers(DeadlineKind kind) {
    return model.all(CatchEvent.class).stream()
        .filter(
            event ->
                DisputeModel.timers(event)
                    .flatMap(timer -> DisputeModel.asked(timer.getTimeDate().getTextContent()))
                    .anyMatch(asked -> asked.about().equals(kind.inWait().name())))
        .map(event -> event.getName() + " (" + DisputeModel.place(event) + ")")
        .collect(Collectors.joining("<br>"));
  }

  private static String words(@Nullable Length length) {
    return length == null ? "" : length.count() + " " + words(length.unit());
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void row(String... cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}

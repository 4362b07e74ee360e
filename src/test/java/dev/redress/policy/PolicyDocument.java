package dev.redress.policy;

import dev.redress.guarantee.Languages;
import dev.redress.guarantee.Phrasebook;
import java.util.List;

/** Writes {@code docs/policy.md}: every clause of the policy, in both languages. */
final class PolicyDocument {

  private final StringBuilder text = new StringBuilder();

  private PolicyDocument() {}

  static String of(Policy policy, Phrasebook book) {
    PolicyDocument document = new PolicyDocument();
    document.write(policy, book);
    return document.text.toString();
  }

  private void write(Policy policy, Phrasebook book) {
    line("# The policy " + policy.version() + " · 政策 " + policy.version());
    line("");
    line("Generated from the tables in `processes/*.dmn` by `PolicyDocumentTest`; do not edit.");
    line(
        "The clauses stand in the tables, as the annotation of each rule; their figures are the cells'.");
    List<TableInWords> english = policy.inWords(book.in(Languages.ENGLISH));
    List<TableInWords> chinese = policy.inWords(book.in(Languages.CHINESE));
    for (int i = 0; i < english.size(); i++) {
      table(english.get(i), chinese.get(i), book);
    }
  }

  private void table(TableInWords english, TableInWords chinese, Phrasebook book) {
    String question = "table." + english.key();
    line("");
    line(
        "## "
            + book.say(question, Languages.ENGLISH)
            + " · "
            + book.say(question, Languages.CHINESE));
    line("");
    line("`" + english.key() + ".dmn`");
    line("");
    line(english.description());
    line("");
    line(chinese.description());
    line("");
    line("| rule | clause | 条款 |");
    line("| --- | --- | --- |");
    for (int i = 0; i < english.rules().size(); i++) {
      TableInWords.Rule rule = english.rules().get(i);
      line("| " + rule.id() + " | " + rule.text() + " | " + chinese.rules().get(i).text() + " |");
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}

package dev.redress.policy;

import dev.redress.guarantee.Languages;
import java.util.List;
import org.springframework.context.MessageSource;

/** Writes {@code docs/policy.md}: every clause of the policy, in both languages. */
final class PolicyDocument {

  private final StringBuilder text = new StringBuilder();

  private PolicyDocument() {}

  static String of(Policy policy, MessageSource texts) {
    PolicyDocument document = new PolicyDocument();
    document.write(policy, texts);
    return document.text.toString();
  }

  private void write(Policy policy, MessageSource texts) {
    line("# The policy " + policy.version() + " · 政策 " + policy.version());
    line("");
    line("Generated from the tables in `processes/*.dmn` by `PolicyDocumentTest`; do not edit.");
    line("The clauses stand in the tables, as the annotation of each rule.");
    List<TableInWords> english = policy.inWords(Languages.ENGLISH);
    List<TableInWords> chinese = policy.inWords(Languages.CHINESE);
    for (int i = 0; i < english.size(); i++) {
      table(english.get(i), chinese.get(i), texts);
    }
  }

  private void table(TableInWords english, TableInWords chinese, MessageSource texts) {
    String question = "table." + english.key();
    line("");
    line(
        "## "
            + texts.getMessage(question, null, Languages.ENGLISH)
            + " · "
            + texts.getMessage(question, null, Languages.CHINESE));
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

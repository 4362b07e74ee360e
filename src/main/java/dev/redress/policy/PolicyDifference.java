package dev.redress.policy;

import dev.redress.guarantee.Languages;
import dev.redress.guarantee.Phrasebook.Voice;
import dev.redress.policy.PolicyChange.CellChange;
import dev.redress.policy.PolicyChange.What;
import dev.redress.policy.TableText.Column;
import dev.redress.policy.TableText.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What differs between two versions, rule by rule: rules are the same by their ids. */
final class PolicyDifference {

  private final PolicyTables before;
  private final PolicyTables after;
  private final Voice voice;

  PolicyDifference(PolicyTables before, PolicyTables after, Voice voice) {
    this.before = before;
    this.after = after;
    this.voice = voice;
  }

  List<PolicyChange> changes() {
    List<PolicyChange> changes = new ArrayList<>();
    for (String key : PolicyTables.KEYS) {
      changes(before.text(key), after.text(key), changes);
    }
    return changes;
  }

  private void changes(TableText was, TableText is, List<PolicyChange> changes) {
    List<CellChange> purpose = purpose(was, is);
    if (!purpose.isEmpty()) {
      changes.add(new PolicyChange(is.key(), "", What.CHANGED, "", purpose));
    }
    for (Row row : is.rows()) {
      Optional<Row> old = was.row(row.id());
      if (old.isEmpty()) {
        changes.add(change(is, row, What.ADDED, List.of()));
        continue;
      }
      List<CellChange> cells = cells(was, old.get(), is, row);
      if (!cells.isEmpty()) {
        changes.add(change(is, row, What.CHANGED, cells));
      }
    }
    was.rows().stream()
        .filter(row -> is.row(row.id()).isEmpty())
        .forEach(row -> changes.add(change(was, row, What.REMOVED, List.of())));
    boolean orderMatters = !was.hitPolicy().equals("UNIQUE") && !was.hitPolicy().equals("COLLECT");
    if (orderMatters && !idsOfBoth(was, is).equals(idsOfBoth(is, was))) {
      changes.add(new PolicyChange(is.key(), "", What.REORDERED, "", List.of()));
    }
  }

  private static List<String> idsOfBoth(TableText one, TableText other) {
    return one.rows().stream().map(Row::id).filter(id -> other.row(id).isPresent()).toList();
  }

  private PolicyChange change(TableText table, Row row, What what, List<CellChange> cells) {
    return new PolicyChange(table.key(), row.id(), what, table.clause(row, voice), cells);
  }

  /** What the table is for, in each language in which that says something else. */
  private static List<CellChange> purpose(TableText was, TableText is) {
    List<CellChange> texts = new ArrayList<>();
    for (Locale language : Languages.ALL) {
      String before = Clause.of(was.description()).in(language);
      String after = Clause.of(is.description()).in(language);
      if (!before.equals(after)) {
        texts.add(new CellChange(PolicyChange.text(language), "", before, after));
      }
    }
    return texts;
  }

  private List<CellChange> cells(TableText was, Row old, TableText is, Row row) {
    List<CellChange> cells = new ArrayList<>();
    for (Column input : is.inputs()) {
      cell(input, was.condition(old, input.name()), is.condition(row, input.name()), cells);
    }
    for (Column output : is.outputs()) {
      cell(output, was.answer(old, output.name()), is.answer(row, output.name()), cells);
    }
    for (Locale language : Languages.ALL) {
      // A clause with another figure says what its cell does; only other words are told beside it.
      if (!words(old, language).equals(words(row, language))) {
        Voice reader = voice.book().in(language);
        cells.add(
            new CellChange(
                PolicyChange.text(language), "", was.clause(old, reader), is.clause(row, reader)));
      }
    }
    return cells;
  }

  private static String words(Row row, Locale language) {
    return Clause.of(row.description()).in(language);
  }

  private static void cell(Column column, String was, String is, List<CellChange> cells) {
    if (!was.replaceAll("\\s+", "").equals(is.replaceAll("\\s+", ""))) {
      cells.add(new CellChange(column.name(), column.label(), was, is));
    }
  }
}

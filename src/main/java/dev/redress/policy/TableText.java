package dev.redress.policy;

import dev.redress.guarantee.Phrasebook.Voice;
import java.util.List;
import java.util.Optional;

/**
 * A decision table as its file has it, cell by cell: what is checked before the decision engine
 * sees it, and what two versions are compared by.
 *
 * @param key of the decision, such as {@code eligibility}
 * @param name as its author calls it
 * @param description what the table is for, as it stands in the file
 * @param version the decision's version tag; empty where it has none
 * @param hitPolicy as in the file, with its aggregation where it has one
 */
record TableText(
    String key,
    String name,
    String description,
    String version,
    String hitPolicy,
    List<Column> inputs,
    List<Column> outputs,
    List<Row> rows) {

  /**
   * @param name of the fact that an input looks at, or of an output
   * @param words the values that the table's author listed; empty where none
   */
  record Column(String name, String label, String type, List<String> words) {}

  /**
   * @param description the clause in plain words, as it stands in the file
   */
  record Row(String id, String description, List<String> conditions, List<String> answers) {}

  TableText {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    rows = List.copyOf(rows);
  }

  Optional<Column> input(String name) {
    return find(inputs, name);
  }

  Optional<Column> output(String name) {
    return find(outputs, name);
  }

  /** The table as people read it in one language. */
  TableInWords inWords(Voice voice) {
    return new TableInWords(
        key,
        name,
        Clause.of(description).in(voice.language()),
        rows.stream().map(row -> new TableInWords.Rule(row.id(), clause(row, voice))).toList());
  }

  /** What a rule says in plain words, with its figures. */
  String clause(Row row, Voice voice) {
    return Clause.of(row.description()).in(voice, new RuleFigures(this, row));
  }

  Optional<Row> row(String id) {
    return rows.stream().filter(row -> row.id().equals(id)).findFirst();
  }

  /** The cell under an input; empty where it says nothing. */
  String condition(Row row, String input) {
    return cell(row.conditions(), inputs, input);
  }

  /** The cell under an output; empty where it says nothing. */
  String answer(Row row, String output) {
    return cell(row.answers(), outputs, output);
  }

  private static Optional<Column> find(List<Column> columns, String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  private static String cell(List<String> cells, List<Column> columns, String name) {
    for (int i = 0; i < columns.size() && i < cells.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return cells.get(i).equals("-") ? "" : cells.get(i);
      }
    }
    return "";
  }
}

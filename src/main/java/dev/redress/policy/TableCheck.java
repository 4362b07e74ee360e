package dev.redress.policy;

import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Languages;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.ProblemType;
import dev.redress.policy.FindingsOnDraft.Place;
import dev.redress.policy.TableText.Column;
import dev.redress.policy.TableText.Row;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Holds a draft's table against the same table of the first version: the code asks it with the same
 * facts and understands the same answers. Rules, figures, words and clauses are the draft's own.
 */
final class TableCheck {

  private static final int MOST_RULES = 200;
  private static final Pattern RULE_ID = Pattern.compile("[A-Z]-[0-9]{2,3}");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)(?::[A-Za-z]+)?}");

  /** Digits, but for those of a rule's id. */
  private static final Pattern WRITTEN_OUT = Pattern.compile("(?<![A-Z]-)(?<!\\p{Nd})\\p{Nd}+");

  /** The words that the code knows, by column; a column that is not here takes any word. */
  private static final Map<String, Set<String>> WORDS =
      Map.ofEntries(
          Map.entry("problemType", names(ProblemType.values())),
          Map.entry("side", names(Party.values())),
          Map.entry("sellerAnswer", names(SellerAnswer.values())),
          Map.entry("deadline", names(DeadlineKind.values())),
          Map.entry("outcome", names(Outcome.values())),
          Map.entry("payer", names(Payer.values())),
          Map.entry("route", Set.of("DECIDED", "ASK_SELLER", "REVIEW")),
          Map.entry("whom", names(DeadlineTerms.Whom.values())),
          Map.entry("unit", names(DeadlineTerms.Unit.values())),
          Map.entry("allowanceUnit", names(DeadlineTerms.Unit.values())),
          Map.entry("reminderUnit", names(DeadlineTerms.Unit.values())),
          Map.entry("proofOfDelivery", names(ReviewRouting.ProofOfDelivery.values())),
          Map.entry(
              "measure",
              Set.of("hoursSinceContact", "daysSinceEstimate", "businessDaysSinceReturn")));

  /** What a rule must answer, by table; the automatic one also what it decides. */
  private static final Map<String, List<String>> ALWAYS_ANSWERED =
      Map.of(
          PolicyTables.ELIGIBILITY, List.of("reason", "kind"),
          PolicyTables.AUTOMATIC_DECISION, List.of("route", "reason"),
          PolicyTables.DEADLINES, List.of("whom", "length", "unit", "whenSilent"),
          PolicyTables.EVIDENCE_WANTED, List.of("kind"),
          PolicyTables.REVIEW_ROUTING,
              List.of("secondApproval", "priority", "proofOfDelivery", "reason"),
          PolicyTables.APPEAL_ADMISSION, List.of("reason"));

  private static final int MIDNIGHT = 24;
  private static final String WHOLE = "[0-9]{1,6}";

  private static final List<String> LENGTHS = List.of("length", "allowance", "reminder");

  /** Of two columns, neither says anything without the other. */
  private static final Map<String, String> TOGETHER =
      Map.of("allowance", "allowanceUnit", "reminder", "reminderUnit", "nightFrom", "nightTo");

  private final Map<String, TableText> first;
  private final Phrasebook phrasebook;
  private final FindingsOnDraft findings;
  private final Set<String> ruleIds = new HashSet<>();

  TableCheck(Map<String, TableText> first, Phrasebook phrasebook, FindingsOnDraft findings) {
    this.first = first;
    this.phrasebook = phrasebook;
    this.findings = findings;
  }

  void check(String file, TableText draft) {
    Place place = Place.file(file).table(draft.key());
    TableText known = first.get(draft.key());
    if (known == null) {
      throw new IllegalArgumentException("no table " + draft.key());
    }
    if (!draft.hitPolicy().equals(known.hitPolicy())) {
      findings.add(place, PolicyFault.HIT_POLICY, draft.hitPolicy() + " ≠ " + known.hitPolicy());
    }
    boolean asked =
        sameColumns(
            place,
            draft.inputs(),
            known.inputs(),
            PolicyFault.UNEXPECTED_INPUT,
            PolicyFault.INPUT_MISSING);
    boolean answered =
        sameColumns(
            place,
            draft.outputs(),
            known.outputs(),
            PolicyFault.UNEXPECTED_OUTPUT,
            PolicyFault.OUTPUT_MISSING);
    if (!Clause.of(draft.description()).isInBothLanguages()) {
      findings.add(place, PolicyFault.PURPOSE_MISSING);
    }
    writtenOut(place, draft.description());
    if (draft.rows().isEmpty()) {
      findings.add(place, PolicyFault.NO_RULES);
    }
    if (draft.rows().size() > MOST_RULES) {
      findings.add(place, PolicyFault.TOO_MANY_RULES, String.valueOf(draft.rows().size()));
    } else if (asked && answered) {
      draft.rows().forEach(row -> check(place.rule(row.id()), draft, row));
    }
  }

  private boolean sameColumns(
      Place place,
      List<Column> draft,
      List<Column> known,
      PolicyFault unexpected,
      PolicyFault missing) {
    boolean same = true;
    Set<String> seen = new HashSet<>();
    for (Column column : draft) {
      boolean expected =
          known.stream()
              .anyMatch(
                  one -> one.name().equals(column.name()) && one.type().equals(column.type()));
      if (!expected || !seen.add(column.name())) {
        findings.add(place, unexpected, column.name() + " (" + column.type() + ")");
        same = false;
      }
      if (column.label().isEmpty()) {
        findings.add(place, PolicyFault.LABEL_MISSING, column.name());
      }
    }
    for (Column column : known) {
      if (draft.stream().noneMatch(one -> one.name().equals(column.name()))) {
        findings.add(place, missing, column.name());
        same = false;
      }
    }
    return same;
  }

  private void check(Place place, TableText table, Row row) {
    if (!RULE_ID.matcher(row.id()).matches()) {
      findings.add(place, PolicyFault.RULE_ID, row.id());
    } else if (!ruleIds.add(row.id())) {
      findings.add(place, PolicyFault.RULE_TWICE, row.id());
    }
    if (!Clause.of(row.description()).isInBothLanguages()) {
      findings.add(place, PolicyFault.CLAUSE_MISSING);
    }
    if (row.conditions().size() != table.inputs().size()
        || row.answers().size() != table.outputs().size()) {
      findings.add(place, PolicyFault.CELLS_MISSING);
      return;
    }
    for (Column input : table.inputs()) {
      String cell = table.condition(row, input.name());
      if (!Cells.isCondition(cell, Cells.Type.of(input.type()))) {
        findings.add(place, PolicyFault.CONDITION_NOT_PLAIN, input, cell);
      } else {
        knownWords(place, table, input, cell, known(table).input(input.name()));
      }
    }
    for (Column output : table.outputs()) {
      String cell = table.answer(row, output.name());
      if (!Cells.isAnswer(cell, Cells.Type.of(output.type()))) {
        findings.add(place, PolicyFault.ANSWER_NOT_PLAIN, output, cell);
      } else if (!output.name().equals("reason") && !output.name().equals("whenSilent")) {
        knownWords(place, table, output, cell, known(table).output(output.name()));
        wholeNumber(place, output, cell);
      }
    }
    answersEnough(place, table, row);
    if (table.key().equals(PolicyTables.DEADLINES)) {
      keepsTheModelsDefault(place, table, row);
      night(place, table.answer(row, "nightFrom"), table.answer(row, "nightTo"));
    }
    RuleFigures figures = new RuleFigures(table, row);
    figures(place, figures, row);
    sentences(place, figures, table, row);
  }

  private TableText known(TableText table) {
    TableText known = first.get(table.key());
    return known == null ? table : known;
  }

  private void knownWords(
      Place place, TableText table, Column column, String cell, Optional<Column> listed) {
    Set<String> known =
        column.name().equals("kind")
            ? table.key().equals(PolicyTables.ELIGIBILITY)
                ? names(Eligibility.Kind.values())
                : names(EvidenceKind.values())
            : WORDS.getOrDefault(
                column.name(), Set.copyOf(listed.map(Column::words).orElse(List.of())));
    if (!known.isEmpty()) {
      Cells.words(cell).stream()
          .filter(word -> !known.contains(word))
          .forEach(word -> findings.add(place, PolicyFault.UNKNOWN_WORD, column, word));
    }
  }

  private void wholeNumber(Place place, Column output, String cell) {
    if (Cells.Type.of(output.type()) != Cells.Type.NUMBER || Cells.saysNothing(cell)) {
      return;
    }
    int least = LENGTHS.contains(output.name()) ? 1 : 0;
    if (!cell.matches(WHOLE) || Integer.parseInt(cell) < least) {
      findings.add(place, PolicyFault.NOT_POSITIVE, output, cell);
    }
  }

  private void answersEnough(Place place, TableText table, Row row) {
    for (String name : ALWAYS_ANSWERED.getOrDefault(table.key(), List.of())) {
      answered(place, table, row, name);
    }
    if (table.answer(row, "route").equals("\"DECIDED\"")) {
      List.of("outcome", "payer", "defect").forEach(name -> answered(place, table, row, name));
    }
    TOGETHER.forEach(
        (one, other) -> {
          boolean said = !table.answer(row, one).isEmpty();
          if (said != !table.answer(row, other).isEmpty()) {
            answered(place, table, row, said ? other : one);
          }
        });
    String measure = Cells.words(table.answer(row, "measure")).stream().findFirst().orElse("");
    if (!measure.isEmpty()) {
      String figure = table.answer(row, "figure");
      String condition = table.condition(row, measure);
      if (figure.isEmpty() || !condition.matches("[<>]=?\\s*" + Pattern.quote(figure))) {
        findings.add(place, PolicyFault.FIGURE_DIFFERS, condition + " ≠ " + figure);
      }
    }
  }

  private void answered(Place place, TableText table, Row row, String output) {
    table
        .output(output)
        .filter(column -> table.answer(row, output).isEmpty())
        .ifPresent(column -> findings.add(place, PolicyFault.ANSWER_MISSING, column, ""));
  }

  /** What happens by default, and whether a parcel is waited for, the process carries out. */
  private void keepsTheModelsDefault(Place place, TableText table, Row row) {
    String kind = table.condition(row, "deadline");
    TableText known = known(table);
    Optional<Row> same =
        known.rows().stream()
            .filter(one -> known.condition(one, "deadline").equals(kind))
            .findFirst();
    if (same.isEmpty()) {
      findings.add(place, PolicyFault.UNKNOWN_WORD, kind);
      return;
    }
    String silent = known.answer(same.get(), "whenSilent");
    if (!table.answer(row, "whenSilent").equals(silent)) {
      findings.add(place, PolicyFault.DEFAULT_CHANGED, silent);
    }
    boolean waits = !known.answer(same.get(), "allowance").isEmpty();
    if (waits != !table.answer(row, "allowance").isEmpty()) {
      findings.add(place, PolicyFault.ALLOWANCE_CHANGED);
    }
  }

  /**
   * From an hour of the evening to an earlier one of the morning; other faults are found before.
   */
  private void night(Place place, String from, String to) {
    if (from.matches(WHOLE) && to.matches(WHOLE)) {
      int begins = Integer.parseInt(from);
      if (begins > MIDNIGHT || begins <= Integer.parseInt(to)) {
        findings.add(place, PolicyFault.NIGHT_OUT_OF_BOUNDS, from + "–" + to);
      }
    }
  }

  /** Figures of a clause are those of its own rule: it names them, and writes out none. */
  private void figures(Place place, RuleFigures figures, Row row) {
    writtenOut(place, row.description());
    lacking(row.description(), figures.names())
        .ifPresent(name -> findings.add(place, PolicyFault.CLAUSE_LACKS_FIGURE, name));
  }

  private void writtenOut(Place place, String text) {
    Matcher digits = WRITTEN_OUT.matcher(text);
    if (digits.find()) {
      findings.add(place, PolicyFault.FIGURE_WRITTEN_OUT, digits.group());
    }
  }

  /**
   * The reason has a sentence in both languages, which names only facts that the rule looks at, and
   * a text on what would have changed it, which may name the rule's figures too.
   */
  private void sentences(Place place, RuleFigures figures, TableText table, Row row) {
    String reason = Cells.words(table.answer(row, "reason")).stream().findFirst().orElse("");
    if (reason.isEmpty()) {
      return;
    }
    Set<String> carried =
        table.inputs().stream()
            .map(Column::name)
            .filter(name -> !table.condition(row, name).isEmpty())
            .collect(Collectors.toCollection(HashSet::new));
    carried.addAll(factsOfMeasure(table, row));
    if (!table.answer(row, "figure").isEmpty()) {
      carried.add("figure");
    }
    Set<String> explained = new HashSet<>(carried);
    explained.addAll(figures.names());
    sentence(place, reason, "ground." + reason, carried);
    sentence(place, reason, "ground." + reason + ".change", explained);
  }

  private void sentence(Place place, String reason, String key, Set<String> known) {
    for (Locale language : Languages.ALL) {
      String text = phrasebook.say(key, language);
      if (text.equals(key)) {
        findings.add(place, PolicyFault.REASON_WITHOUT_TEXT, reason);
        return;
      }
      Optional<String> lacking = lacking(text, known);
      if (lacking.isPresent()) {
        findings.add(place, PolicyFault.SENTENCE_LACKS_FACT, reason + ": " + lacking.get());
        return;
      }
    }
  }

  private static Optional<String> lacking(String text, Set<String> known) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .filter(name -> !known.contains(name))
        .findFirst();
  }

  private static Set<String> factsOfMeasure(TableText table, Row row) {
    return Cells.words(table.answer(row, "measure")).stream()
        .filter(WORDS.getOrDefault("measure", Set.of())::contains)
        .findFirst()
        .map(name -> Set.of(name, Measure.of(name).since(), "from"))
        .orElse(Set.of());
  }

  private static Set<String> names(Enum<?>[] constants) {
    Function<Enum<?>, String> name = Enum::name;
    return Arrays.stream(constants).map(name).collect(Collectors.toUnmodifiableSet());
  }
}

package dev.redress.policy;

import dev.redress.policy.DecisionTable.Hit;
import dev.redress.policy.FindingsOnDraft.Place;
import dev.redress.policy.TableText.Column;
import dev.redress.policy.TableText.Row;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.jspecify.annotations.Nullable;

/**
 * Asks a draft's tables with every combination of facts that they can tell apart, on the engine
 * that will decide: the tables that must give one answer give one, and each rule of any table can
 * hit.
 */
final class AnswerCheck {

  private static final List<String> ONE_ANSWER =
      List.of(PolicyTables.AUTOMATIC_DECISION, PolicyTables.DEADLINES, PolicyTables.REVIEW_ROUTING);

  /** Facts that may be unknown: nobody has answered yet. */
  private static final Set<String> MAY_BE_UNKNOWN = Set.of("hoursUntilAnswer");

  /** A word that no rule names stands for all of them. */
  private static final String ANY_OTHER = "OTHER_WORD";

  private static final BigDecimal A_LITTLE = new BigDecimal("0.000001");
  private static final BigInteger MOST = BigInteger.valueOf(200_000);

  private final PreparedFeel feel = new PreparedFeel();
  private final FindingsOnDraft findings;

  AnswerCheck(FindingsOnDraft findings) {
    this.findings = findings;
  }

  void check(PolicyTables tables, Map<String, String> fileNames) {
    for (String key : PolicyTables.KEYS) {
      Place place = Place.file(fileNames.getOrDefault(key, "")).table(key);
      if (ONE_ANSWER.contains(key)) {
        check(tables.text(key), tables.table(key), place);
      } else {
        tables.text(key).rows().forEach(row -> canHit(tables.text(key), row, place));
      }
    }
  }

  /** Where every rule that hits is an answer, no rule is in another's way. */
  private void canHit(TableText text, Row row, Place place) {
    for (Column input : text.inputs()) {
      String condition = text.condition(row, input.name());
      if (!Cells.saysNothing(condition) && !isEverMet(condition, valuesOf(text, input))) {
        findings.add(place.rule(row.id()), PolicyFault.RULE_NEVER_HITS);
        return;
      }
    }
  }

  private boolean isEverMet(String condition, List<@Nullable Object> values) {
    return values.stream().anyMatch(value -> feel.meets(condition, value));
  }

  private void check(TableText text, DecisionTable table, Place place) {
    Map<String, List<@Nullable Object>> values = new LinkedHashMap<>();
    text.inputs().forEach(input -> values.put(input.name(), valuesOf(text, input)));
    BigInteger all =
        values.values().stream()
            .map(some -> BigInteger.valueOf(some.size()))
            .reduce(BigInteger.ONE, BigInteger::multiply);
    if (all.compareTo(MOST) > 0) {
      findings.add(place, PolicyFault.TOO_MANY_COMBINATIONS, all.toString());
      return;
    }
    long combinations = all.longValueExact();
    Set<String> neverHit = new LinkedHashSet<>(text.rows().stream().map(Row::id).toList());
    for (long number = 0; number < combinations; number++) {
      FactSheet facts = combination(number, values);
      if (!oneAnswer(table, facts, place, neverHit)) {
        return;
      }
    }
    neverHit.forEach(rule -> findings.add(place.rule(rule), PolicyFault.RULE_NEVER_HITS));
  }

  /** Whether asking goes on: one example of what is wrong is enough. */
  private boolean oneAnswer(
      DecisionTable table, FactSheet facts, Place place, Set<String> neverHit) {
    List<Hit> hits;
    try {
      hits = table.ask(facts);
    } catch (DmnEngineException overlapping) {
      findings.add(place, PolicyFault.SEVERAL_ANSWERS, shown(facts));
      return false;
    }
    if (hits.size() != 1) {
      findings.add(
          place,
          hits.isEmpty() ? PolicyFault.NO_ANSWER : PolicyFault.SEVERAL_ANSWERS,
          shown(facts));
      return false;
    }
    Hit hit = hits.get(0);
    neverHit.remove(hit.rule());
    if (table.key().equals(PolicyTables.AUTOMATIC_DECISION)
        && hit.text("route").equals("ASK_SELLER")
        && !SellerAnswer.NOT_ASKED.name().equals(facts.get("sellerAnswer"))) {
      findings.add(place.rule(hit.rule()), PolicyFault.SELLER_ASKED_AGAIN, shown(facts));
      return false;
    }
    return true;
  }

  /** All values that make a difference to the table's rules. */
  private static List<@Nullable Object> valuesOf(TableText text, Column input) {
    List<String> cells =
        text.rows().stream()
            .map(row -> text.condition(row, input.name()))
            .filter(cell -> !Cells.saysNothing(cell))
            .toList();
    List<@Nullable Object> values = new ArrayList<>();
    switch (Cells.Type.of(input.type())) {
      case FLAG -> values.addAll(cells.isEmpty() ? List.of(false) : List.of(true, false));
      case NUMBER -> values.addAll(aroundEach(cells, text.key()));
      case WORD -> values.addAll(words(text.key(), input.name(), cells));
    }
    if (MAY_BE_UNKNOWN.contains(input.name())) {
      values.add(null);
    }
    return values;
  }

  /** What one answer is asked of, an amount or a wait, is never negative. */
  private static Set<BigDecimal> aroundEach(List<String> cells, String table) {
    Set<BigDecimal> numbers = new TreeSet<>(Set.of(BigDecimal.ZERO));
    cells.stream()
        .flatMap(cell -> Cells.numbers(cell).stream())
        .flatMap(number -> Stream.of(number.subtract(A_LITTLE), number, number.add(A_LITTLE)))
        .filter(number -> number.signum() >= 0 || !ONE_ANSWER.contains(table))
        .forEach(numbers::add);
    return numbers;
  }

  private static Set<String> words(String table, String input, List<String> cells) {
    if (table.equals(PolicyTables.DEADLINES)) {
      return new LinkedHashSet<>(Arrays.stream(DeadlineKind.values()).map(Enum::name).toList());
    }
    if (input.equals("sellerAnswer")) {
      return new LinkedHashSet<>(Arrays.stream(SellerAnswer.values()).map(Enum::name).toList());
    }
    Set<String> words = new LinkedHashSet<>();
    cells.forEach(cell -> words.addAll(Cells.words(cell)));
    words.add(ANY_OTHER);
    return words;
  }

  /** The numbered one of all combinations: each fact is a digit of its own base. */
  private static FactSheet combination(long number, Map<String, List<@Nullable Object>> values) {
    FactSheet facts = new FactSheet();
    long rest = number;
    for (Map.Entry<String, List<@Nullable Object>> fact : values.entrySet()) {
      int base = fact.getValue().size();
      facts.with(fact.getKey(), fact.getValue().get((int) (rest % base)));
      rest /= base;
    }
    return facts;
  }

  /** What is special about the facts; all of them where nothing is. */
  private static Map<String, Object> shown(FactSheet facts) {
    Map<String, Object> known = new LinkedHashMap<>();
    facts
        .asMap()
        .forEach(
            (name, value) -> {
              if (value != null && !value.equals(ANY_OTHER)) {
                known.put(name, value);
              }
            });
    Map<String, Object> special = new LinkedHashMap<>(known);
    special.values().removeIf(value -> value.equals(false));
    return special.isEmpty() ? known : special;
  }
}

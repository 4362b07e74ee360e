package dev.redress.policy;

import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.Phrasebook.Voice;
import dev.redress.policy.TableText.Row;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way that a dispute takes by a table's answer: what two versions of the policy are compared
 * by. The last three parts say what was decided, and are null elsewhere.
 */
public record Course(
    Turn turn, @Nullable Outcome outcome, @Nullable Payer payer, @Nullable Boolean defect) {

  /** Where the way leads. Texts: {@code turn.<name>}. */
  public enum Turn {
    CLAIM_TAKEN,
    CLAIM_NOT_YET,
    CLAIM_REFUSED,
    DECIDED,
    SELLER_HEARD,
    REVIEWED,
    APPROVED_BY_ONE,
    APPROVED_BY_TWO,
    APPEAL_TAKEN,
    APPEAL_REFUSED
  }

  /**
   * What a table that is asked in a dispute says by these rules.
   *
   * @throws IllegalArgumentException where the table is none of those, or has no such rule
   */
  static Course of(TableText table, List<String> rules) {
    List<Row> rows = rules.stream().map(rule -> row(table, rule)).toList();
    return switch (table.key()) {
      case PolicyTables.ELIGIBILITY ->
          leading(
              rows.isEmpty()
                  ? Turn.CLAIM_TAKEN
                  : rows.stream().anyMatch(row -> word(table, row, "kind").equals("NEVER"))
                      ? Turn.CLAIM_REFUSED
                      : Turn.CLAIM_NOT_YET);
      case PolicyTables.AUTOMATIC_DECISION -> automatic(table, only(table, rows));
      case PolicyTables.REVIEW_ROUTING ->
          leading(
              table.answer(only(table, rows), "secondApproval").equals("true")
                  ? Turn.APPROVED_BY_TWO
                  : Turn.APPROVED_BY_ONE);
      case PolicyTables.APPEAL_ADMISSION ->
          leading(rows.isEmpty() ? Turn.APPEAL_TAKEN : Turn.APPEAL_REFUSED);
      default -> throw new IllegalArgumentException("no course by table " + table.key());
    };
  }

  /** As people read it, in one language. */
  public String in(Voice voice) {
    if (outcome == null || payer == null || defect == null) {
      return voice.write(turn);
    }
    if (!outcome.isGrant()) {
      return voice.say("finding.outcome", Map.of("outcome", outcome));
    }
    return voice.say(
        defect ? "finding.grantedWithDefect" : "finding.granted",
        Map.of("outcome", outcome, "payer", payer));
  }

  private static Course automatic(TableText table, Row row) {
    return switch (word(table, row, "route")) {
      case "DECIDED" ->
          new Course(
              Turn.DECIDED,
              Outcome.valueOf(word(table, row, "outcome")),
              Payer.valueOf(word(table, row, "payer")),
              table.answer(row, "defect").equals("true"));
      case "ASK_SELLER" -> leading(Turn.SELLER_HEARD);
      default -> leading(Turn.REVIEWED);
    };
  }

  private static Course leading(Turn turn) {
    return new Course(turn, null, null, null);
  }

  private static String word(TableText table, Row row, String output) {
    return Cells.words(table.answer(row, output)).stream().findFirst().orElse("");
  }

  private static Row only(TableText table, List<Row> rows) {
    if (rows.size() != 1) {
      throw new IllegalArgumentException(table.key() + " gave " + rows.size() + " answers");
    }
    return rows.get(0);
  }

  private static Row row(TableText table, String rule) {
    return table
        .row(rule)
        .orElseThrow(() -> new IllegalArgumentException(table.key() + " has no rule " + rule));
  }
}

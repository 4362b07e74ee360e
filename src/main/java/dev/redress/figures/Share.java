package dev.redress.figures;

import java.util.List;

/**
 * Of whom something is told, and what: how facts and their sums name it in one word.
 *
 * @param group by what disputes are told apart
 * @param member of the group: a rule, an account, a language …
 * @param result what came of it, a constant's name
 */
public record Share(Group group, String member, String result) {

  /** By what disputes are told apart, to see whether it makes a difference. */
  public enum Group {
    /** A rule that the decision rested on. */
    RULE,
    /** The account that decided. */
    REVIEWER,
    /** The language in which the buyer was first written to, by its tag. */
    BUYER_LANGUAGE,
    SELLER_LANGUAGE,
    /** What was paid, an {@link AmountBand}. */
    AMOUNT,
    /** What two people answered: the question is the member, both answers are the result. */
    BLIND
  }

  /** Questions that two people answer apart. */
  public static final String OUTCOME = "OUTCOME";

  public static final String PAYER = "PAYER";
  public static final String DEFECT = "DEFECT";

  public static final List<String> QUESTIONS = List.of(OUTCOME, PAYER, DEFECT);

  private static final String BETWEEN = "/";
  private static final String THEN = ">";

  /** Of a question that two people answered apart. */
  public static Share answers(String question, String first, String second) {
    return new Share(Group.BLIND, question, first + THEN + second);
  }

  /** The same of whom something else came out. */
  public Share with(String other) {
    return new Share(group, member, other);
  }

  /** Of a reviewer whose name is gone, with an empty one; others as they are. */
  Share withoutName() {
    return group == Group.REVIEWER ? new Share(group, "", result) : this;
  }

  /** Of two answers, the first. */
  public String first() {
    return result.substring(0, result.indexOf(THEN));
  }

  /** Of two answers, the second. */
  public String second() {
    return result.substring(result.indexOf(THEN) + 1);
  }

  /** As facts and sums name it. */
  public String detail() {
    return String.join(BETWEEN, group.name(), member, result);
  }

  /** Of a fact or total whose measure is told apart so. */
  public static Share of(String detail) {
    int first = detail.indexOf(BETWEEN);
    int last = detail.lastIndexOf(BETWEEN);
    return new Share(
        Group.valueOf(detail.substring(0, first)),
        detail.substring(first + 1, last),
        detail.substring(last + 1));
  }
}

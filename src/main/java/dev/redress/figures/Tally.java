package dev.redress.figures;

/**
 * What is counted of disputes. Each says on which day a dispute counts, and by what it is told
 * apart (its detail). Days are the marketplace's. Texts: {@code tally.<name>}.
 */
public enum Tally {
  /** Not closed now; by stage, on the day on which it was opened. */
  OPEN,
  /** Nothing decided, agreed or given up yet: counts as open work; on the day it was opened. */
  UNRESOLVED,
  /** On the day on which it was opened. */
  OPENED,
  /** How it came to its first result ({@link Resolution}), on the day of that. */
  RESOLVED,
  /** Which outcome is in force, on the day of the first result. */
  OUTCOME,
  /** How long it took from opening to the first result, on the day of that. Minutes. */
  RESOLUTION_TIME,
  /** How long it stood in a stage, by stage, on the day on which it left. Minutes. */
  STAGE_TIME,
  /** Went through an element of the model, by element, on the day on which it left. Minutes. */
  ELEMENT_PASSED,
  /** A decision against which somebody appealed, on the day of the decision. */
  APPEALED,
  /** What its last appeal led to, by verdict, on the day of that. */
  VERDICT,
  /** As {@link #VERDICT}, of each rule and reviewer of the decision; by {@link Share}. */
  VERDICT_AMONG,
  /** Decisions in force, told apart by who and what was decided about; as {@link #OUTCOME}. */
  OUTCOME_AMONG,
  /** What two people answered without knowing of each other, on the day of the second. */
  BLIND_ANSWER,
  /** The decision in force counts as a defect of the seller's; on the day of the order. */
  SELLER_DEFECT,
  /** What the buyer could get while nothing is decided, on the day of opening. Money. */
  AT_STAKE,
  /** What buyers were paid back, on the day of the booking. Money. */
  REFUNDED,
  /** What somebody bears, by payer, on the day of the booking; less what was moved away. Money. */
  BORNE,
  /** Notices that nobody will get, on the day on which they were written. */
  NOTICE_FAILED,
  /** A refund that the payment system was asked for and has not confirmed, on that day. Money. */
  REFUND_PENDING
}

package dev.redress.casefile;

/**
 * What a reader of a case file may be able to do to it. Texts for people: {@code verb.<name>}. The
 * subject of an {@link Action} is an offer for {@code ACCEPT_OFFER} and {@code DECLINE_OFFER}, an
 * evidence request for {@code ANSWER_EVIDENCE_REQUEST}, an item or a deadline for the verbs about
 * one, and 0 for the others.
 */
public enum Verb {
  ACCEPT_OFFER,
  DECLINE_OFFER,
  ANSWER_CLAIM,
  ANSWER_EVIDENCE_REQUEST,
  /** The seller says where the buyer gets the label for the return. */
  PROVIDE_RETURN_LABEL,
  REPORT_RETURN_SHIPMENT,
  CONFIRM_RETURN_RECEIPT,
  /** The other side's word to a corrected problem type. */
  REPLY,
  WRITE_MESSAGE,
  MAKE_OFFER,
  SUBMIT_EVIDENCE,
  /** Whoever submitted an item rests on it no more. */
  WITHDRAW_EVIDENCE,
  /** Staff keeps an item from the other side, on a stated ground. */
  RESTRICT_EVIDENCE,
  RELEASE_EVIDENCE,
  FILE_CLAIM,
  CORRECT_PROBLEM_TYPE,
  /** More time, for whoever is bound or given by staff. */
  EXTEND_DEADLINE,
  PAUSE_DEADLINE,
  RESUME_DEADLINE,
  FILE_APPEAL,
  WITHDRAW
}

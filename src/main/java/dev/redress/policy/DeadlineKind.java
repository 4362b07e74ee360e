package dev.redress.policy;

import java.util.Arrays;

/**
 * What a deadline is for. Durations, reminders and defaults stand in {@code deadlines.dmn}, one row
 * a kind. Texts: {@code deadline.<name>}, and of the default {@code deadline.<name>.default}.
 */
public enum DeadlineKind {
  SELLER_ANSWER(Wait.NEGOTIATION),
  OFFER(Wait.NEGOTIATION),
  NEGOTIATION_LAPSE(Wait.NEGOTIATION),
  CLAIM_ANSWER(Wait.CLAIM),
  CLAIM_OFFER(Wait.CLAIM),
  REVIEW_TARGET(Wait.REVIEW),
  EVIDENCE(Wait.EVIDENCE),
  RETURN_LABEL(Wait.RETURN_LABEL),
  RETURN_SHIPMENT(Wait.RETURN_SHIPMENT),
  RETURN_RECEIPT(Wait.RETURN_RECEIPT),
  APPEAL_WINDOW(Wait.APPEAL),
  APPEAL_TARGET(Wait.APPEAL_REVIEW),
  REPLY(Wait.REPLY);

  /** A wait state of the process whose one timer stands for all deadlines that run in it. */
  public enum Wait {
    NEGOTIATION,
    CLAIM,
    REVIEW,
    EVIDENCE,
    RETURN_LABEL,
    RETURN_SHIPMENT,
    RETURN_RECEIPT,
    APPEAL,
    APPEAL_REVIEW,
    REPLY
  }

  private final Wait wait;

  DeadlineKind(Wait wait) {
    this.wait = wait;
  }

  public Wait inWait() {
    return wait;
  }

  /** Whether deadlines of another kind run in the same wait state. */
  boolean sharesItsWait() {
    return Arrays.stream(values()).filter(kind -> kind.wait == wait).count() > 1;
  }
}

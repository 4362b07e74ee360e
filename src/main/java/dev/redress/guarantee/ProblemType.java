package dev.redress.guarantee;

/** Why a buyer complains. Texts for people: {@code problemType.<name>} in the message bundles. */
public enum ProblemType {
  NOT_RECEIVED,
  DELIVERED_NOT_RECEIVED,
  LATE_DELIVERY,
  EMPTY_BOX,
  INCOMPLETE,
  WRONG_ITEM,
  NOT_AS_DESCRIBED,
  DAMAGED,
  DEFECTIVE,
  COUNTERFEIT,
  RETURN_REFUSED,
  RETURNED_NOT_REFUNDED,
  WRONG_REFUND_AMOUNT,
  EXTRA_CHARGES
}

package dev.redress.casefile;

/**
 * What a case worker looks for first on the way of an order, in the order in which it should go.
 */
enum Moment {
  ORDERED,
  SHIP_BY,
  SHIPPED,
  EXPECTED,
  DELIVERED,
  REFUSED,
  RETURNED_TO_SENDER,
  CONTACTED,
  ANSWERED,
  CLAIMED;

  /** Whether it was promised for a time, rather than happened at one. */
  boolean isPromise() {
    return this == SHIP_BY || this == EXPECTED;
  }
}

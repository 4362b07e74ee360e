package dev.redress.orders;

/**
 * The refunds that Redress itself has ordered. The payment system may report them like any other
 * refund, though they are in our own books already.
 */
public interface OwnRefunds {

  /**
   * Whether a reported refund of the line is one of them.
   *
   * @param reference the payment system's own, or the key that the refund was ordered with
   */
  boolean include(OrderLineId line, String reference);
}

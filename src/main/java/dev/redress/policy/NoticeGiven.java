package dev.redress.policy;

/**
 * Whether people were told of their deadlines. No default is executed against who was never told
 * ({@code product.md}, fair clocks).
 */
public interface NoticeGiven {

  /**
   * Whether the notice of a deadline did not reach a side that it binds: there is no address, the
   * mail server refuses it, or has not taken it up to now.
   */
  boolean failed(Deadline deadline);
}

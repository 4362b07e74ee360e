package dev.redress.disputes;

import dev.redress.guarantee.ProblemType;
import dev.redress.orders.OrderLine;

/**
 * Disputes that are to be decided alike: about the same problem, the same kind of goods, and about
 * as much money, in one currency. What was paid doubles from one group to the next.
 */
record PeerGroup(String key) {

  private static final String BETWEEN = "/";

  static PeerGroup of(ProblemType problem, OrderLine line) {
    long minor = Math.max(1, line.paid().getAmountMinorLong());
    return new PeerGroup(
        String.join(
            BETWEEN,
            problem.name(),
            line.category().name(),
            line.paid().getCurrencyUnit().getCode(),
            String.valueOf(Long.SIZE - 1 - Long.numberOfLeadingZeros(minor))));
  }

  /** The same goods and money with another problem. */
  PeerGroup with(ProblemType problem) {
    return new PeerGroup(problem.name() + key.substring(key.indexOf(BETWEEN)));
  }
}

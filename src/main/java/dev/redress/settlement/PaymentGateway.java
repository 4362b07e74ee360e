package dev.redress.settlement;

import dev.redress.orders.OrderLineId;
import org.joda.money.Money;

/** The marketplace's payment system. */
public interface PaymentGateway {

  /**
   * Has money paid back to a buyer. The same key again has no second effect and gives the same
   * answer.
   *
   * @return the payment system's own reference
   * @throws PaymentFailed where it is not known to be paid; to be tried again with the same key
   */
  String refund(RefundOrder order);

  /** What is to be paid to whom, for which order line. */
  record RefundOrder(String key, OrderLineId line, String buyer, Money amount) {}

  /** The payment system refused, or did not answer in time. */
  final class PaymentFailed extends RuntimeException {
    public PaymentFailed(String message, Throwable cause) {
      super(message, cause);
    }
  }
}

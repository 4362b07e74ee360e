package dev.redress.settlement;

import java.net.http.HttpClient;
import java.time.Duration;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * A payment system behind HTTP: {@code POST} with an {@code Idempotency-Key}; any 2xx says that the
 * money is on its way, now or by an earlier request with the same key.
 */
class HttpPaymentGateway implements PaymentGateway {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final PaymentSystem system;
  private final RestClient http;

  HttpPaymentGateway(PaymentSystem system) {
    this.system = system;
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build());
    requests.setReadTimeout(PATIENCE);
    this.http = RestClient.builder().requestFactory(requests).build();
  }

  /** What goes over the wire; amounts are decimal strings. */
  record Request(String orderNumber, int line, String buyer, Amount amount) {
    record Amount(String amount, String currency) {
      static Amount of(Money money) {
        return new Amount(money.getAmount().toPlainString(), money.getCurrencyUnit().getCode());
      }
    }
  }

  /** The payment system's answer; its own reference is kept where it gives one. */
  record Answer(@Nullable String reference) {}

  @Override
  public String refund(RefundOrder order) {
    try {
      Answer answer =
          http.post()
              .uri(system.refunds())
              .header("Idempotency-Key", order.key())
              .headers(headers -> headers.setBearerAuth(system.token()))
              .contentType(MediaType.APPLICATION_JSON)
              .accept(MediaType.APPLICATION_JSON)
              .body(
                  new Request(
                      order.line().orderNumber(),
                      order.line().line(),
                      order.buyer(),
                      Request.Amount.of(order.amount())))
              .retrieve()
              .body(Answer.class);
      return answer == null || answer.reference() == null ? "" : answer.reference();
    } catch (RestClientException e) {
      throw new PaymentFailed("refund " + order.key() + " is not confirmed", e);
    }
  }
}

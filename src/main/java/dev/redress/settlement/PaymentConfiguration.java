package dev.redress.settlement;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which payment system refunds go to. */
@Configuration(proxyBeanMethods = false)
class PaymentConfiguration {

  /**
   * The configured payment system, else the demonstration's; Redress does not start without one.
   *
   * @param url takes refunds by POST
   * @param token sent as the bearer token
   */
  @ConfigurationProperties("redress.payments")
  record Payments(@Nullable URI url, @Nullable String token) {}

  @Bean
  PaymentGateway paymentGateway(Payments configured, ObjectProvider<PaymentSystem> demonstration) {
    return new HttpPaymentGateway(system(configured, demonstration));
  }

  private static PaymentSystem system(
      Payments configured, ObjectProvider<PaymentSystem> demonstration) {
    URI url = configured.url();
    String token = configured.token();
    if (url == null || url.toString().isBlank()) {
      PaymentSystem system = demonstration.getIfAvailable();
      if (system == null) {
        throw new IllegalStateException(
            "redress.payments.url is missing: say where the payment system takes refunds");
      }
      return system;
    }
    if (token == null || token.isBlank()) {
      throw new IllegalStateException(
          "redress.payments.token is missing: the payment system has to know who asks for refunds");
    }
    return new Configured(url, token);
  }

  private record Configured(URI refunds, String token) implements PaymentSystem {}
}

package dev.redress.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The house starts with a payment system only, and one that knows it. */
class PaymentConfigurationTest {

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(PaymentConfiguration.Payments.class)
  @Import(PaymentConfiguration.class)
  static class Wiring {}

  private final ApplicationContextRunner house =
      new ApplicationContextRunner().withUserConfiguration(Wiring.class);

  @Test
  void a_configured_one_serves() {
    house
        .withPropertyValues(
            "redress.payments.url=https://payments.invalid", "redress.payments.token=not-a-token")
        .run(started -> assertThat(started).hasSingleBean(PaymentGateway.class));
  }

  @Test
  void without_an_address_it_says_what_is_missing() {
    for (String none : new String[] {"redress.payments.token=x", "redress.payments.url="}) {
      house
          .withPropertyValues(none)
          .run(
              started ->
                  assertThat(started.getStartupFailure())
                      .rootCause()
                      .hasMessageContaining("redress.payments.url is missing"));
    }
  }

  @Test
  void without_a_token_it_says_what_is_missing() {
    house
        .withPropertyValues(
            "redress.payments.url=https://payments.invalid", "redress.payments.token=")
        .run(
            started ->
                assertThat(started.getStartupFailure())
                    .rootCause()
                    .hasMessageContaining("redress.payments.token is missing"));
  }
}

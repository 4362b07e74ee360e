package dev.redress.demo;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The demonstration's payment system, as the settlement asks it. */
@RestController
@Profile("default")
class DemoPaymentController {

  static final String REFUNDS = "/demo/payments/refunds";

  private final DemoPayments payments;
  private final DemoPaymentSystem system;

  DemoPaymentController(DemoPayments payments, DemoPaymentSystem system) {
    this.payments = payments;
    this.system = system;
  }

  @PostMapping(REFUNDS)
  Map<String, String> refund(
      @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody String body) {
    if (!system.accepts(authorization)) {
      throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
    }
    DemoPayments.Payment paid = payments.pay(key, body);
    if (!paid.body().equals(body)) {
      throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return Map.of("reference", paid.reference());
  }

  @Configuration(proxyBeanMethods = false)
  @Profile("default")
  static class Security {

    /** The controller asks for the token; sessions and forms have no business here. */
    @Bean
    @Order(9)
    SecurityFilterChain demoPaymentsTakeATokenOnly(HttpSecurity http) throws Exception {
      return http.securityMatcher(REFUNDS)
          .csrf(AbstractHttpConfigurer::disable)
          .sessionManagement(
              sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
          .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
          .build();
    }
  }
}

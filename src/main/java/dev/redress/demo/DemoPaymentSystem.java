package dev.redress.demo;

import dev.redress.settlement.PaymentSystem;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where this very application takes refunds as a payment system would: over HTTP, by a token that
 * is made anew at each start and known to nobody else.
 */
@Component
@Profile("default")
class DemoPaymentSystem implements PaymentSystem {

  private final String token = UUID.randomUUID().toString();
  private volatile int port;

  @EventListener
  void on(WebServerInitializedEvent started) {
    // the management port, where it is another one, has a context of its own
    if (started.getApplicationContext().getServerNamespace() == null) {
      port = started.getWebServer().getPort();
    }
  }

  @Override
  public URI refunds() {
    if (port == 0) {
      throw new IllegalStateException("the web server has not started yet");
    }
    return URI.create("http://localhost:" + port + DemoPaymentController.REFUNDS);
  }

  @Override
  public String token() {
    return token;
  }

  boolean accepts(String authorization) {
    return MessageDigest.isEqual(
        ("Bearer " + token).getBytes(StandardCharsets.UTF_8),
        authorization.getBytes(StandardCharsets.UTF_8));
  }
}

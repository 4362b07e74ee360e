package dev.redress;

import static dev.redress.identity.FormToken.formToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.redress.engine.AdjustableClock;
import dev.redress.engine.TimeMachine;
import dev.redress.identity.Accounts;
import dev.redress.identity.RegisterAccount;
import dev.redress.identity.Role;
import dev.redress.identity.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A real installation, as its profile starts it. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "REDRESS_DATABASE_URL=jdbc:h2:mem:production;DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH",
      "REDRESS_DATABASE_USER=redress",
      "REDRESS_DATABASE_PASSWORD=redress",
      "REDRESS_MAIL_HOST=mail.invalid",
      "REDRESS_MAIL_FROM=redress@marketplace.example",
      "REDRESS_BASE_URL=https://redress.marketplace.example",
      "REDRESS_EVIDENCE_DIRECTORY=target/evidence-production",
      "REDRESS_PAYMENTS_URL=https://payments.invalid/refunds",
      "REDRESS_PAYMENTS_TOKEN=not-a-token",
      "REDRESS_FIRST_ADMINISTRATOR_NAME=" + ProductionTest.ADMINISTRATOR,
      "REDRESS_FIRST_ADMINISTRATOR_PASSWORD=" + ProductionTest.PASSWORD,
      // The engines of one JVM are told apart by name; that of the tests' own house is the default.
      "camunda.bpm.generate-unique-process-engine-name=true"
    })
@ActiveProfiles("production")
@AutoConfigureObservability(tracing = false)
class ProductionTest {

  static final String ADMINISTRATOR = "head-of-house";
  static final String PASSWORD = "correct horse battery";

  @DynamicPropertySource
  static void aKey(DynamicPropertyRegistry properties) throws NoSuchAlgorithmException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Base64.Encoder base64 = Base64.getEncoder();
    properties.add(
        "REDRESS_ARCHIVE_PRIVATE_KEY", () -> base64.encodeToString(pair.getPrivate().getEncoded()));
    properties.add(
        "REDRESS_ARCHIVE_PUBLIC_KEYS", () -> base64.encodeToString(pair.getPublic().getEncoded()));
  }

  @Autowired WebApplicationContext house;
  @LocalServerPort int port;

  private Visitor visitor;

  @BeforeEach
  void visit() {
    visitor = new Visitor(port);
  }

  @Test
  void nothing_of_the_demonstration_is_there() {
    assertThat(house.getBeanNamesForType(TimeMachine.class)).isEmpty();
    assertThat(house.getBeanNamesForType(AdjustableClock.class)).isEmpty();
    assertThat(
            Arrays.stream(house.getBeanDefinitionNames())
                .map(house::getType)
                .filter(type -> type != null)
                .filter(type -> type.getPackageName().equals("dev.redress.demo"))
                .map(Class::getSimpleName)
                .filter(name -> !name.endsWith("Settings")))
        .containsExactly("DemoAccountsStayOut");
    assertThat(
            house.getBean(Accounts.class).find(Set.of("buyer", "seller", "admin", "marketplace")))
        .isEmpty();
    assertThat(visitor.get("/login").body()).doesNotContain("case-worker", "/mailbox");
    for (String path : List.of("/mailbox", "/demo/payments/refunds")) {
      assertThat(visitor.get(path).statusCode()).as(path).isNotEqualTo(200);
    }
  }

  @Test
  void time_cannot_be_moved_not_even_by_a_manager() throws Exception {
    MockMvc manager = mvcOf(aManager());
    assertThat(statusOf(manager, get("/oversight/force-majeure"))).isEqualTo(200);
    for (String path : List.of("/oversight/clock", "/api/clock")) {
      assertThat(statusOf(manager, get(path))).as(path).isEqualTo(404);
    }
    for (String path : List.of("/oversight/clock/day", "/oversight/clock/deadline", "/api/clock")) {
      assertThat(statusOf(manager, post(path))).as(path).isEqualTo(404);
    }
    assertThat(manager.perform(get("/staff")).andReturn().getResponse().getContentAsString())
        .contains("/oversight/force-majeure")
        .doesNotContain("/oversight/clock");
  }

  private UserDetails aManager() {
    register("overseer", Role.MANAGER);
    return house.getBean(UserDetailsService.class).loadUserByUsername("overseer");
  }

  private void register(String account, Role role) {
    Accounts accounts = house.getBean(Accounts.class);
    if (accounts.find(account).isEmpty()) {
      accounts.register(
          new RegisterAccount(
              account,
              account,
              account + "@marketplace.example",
              Locale.ENGLISH,
              PASSWORD,
              Set.of(role)));
    }
  }

  private MockMvc mvcOf(UserDetails account) {
    return MockMvcBuilders.webAppContextSetup(house)
        .apply(springSecurity())
        .defaultRequest(get("/").secure(true).with(user(account)).with(formToken()))
        .build();
  }

  private static int statusOf(MockMvc mvc, RequestBuilder request) throws Exception {
    return mvc.perform(request).andReturn().getResponse().getStatus();
  }

  @Test
  void the_first_administrator_is_let_in_and_known_to_the_web_applications() {
    assertThat(house.getBean(Accounts.class).isPassword(ADMINISTRATOR, PASSWORD)).isTrue();
    assertThat(
            house
                .getBean(IdentityService.class)
                .createUserQuery()
                .memberOfGroup("camunda-admin")
                .userId(ADMINISTRATOR)
                .count())
        .isOne();
  }

  @Test
  void its_health_is_open_and_nothing_else_of_its_machinery() {
    HttpResponse<String> health = visitor.get("/actuator/health");
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).contains("UP").doesNotContain("components");
    assertThat(visitor.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    for (String path :
        List.of(
            "/actuator",
            "/actuator/env",
            "/actuator/metrics",
            "/actuator/prometheus",
            "/actuator/beans",
            "/actuator/heapdump")) {
      assertThat(visitor.get(path).statusCode()).as(path).isIn(302, 401, 403, 404);
    }
  }

  @Test
  void monitoring_reads_the_metrics_of_house_and_figures_with_a_password_of_its_own() {
    register("watcher", Role.MONITORING);
    HttpResponse<String> metrics = withPassword("watcher", "/actuator/prometheus");
    assertThat(metrics.statusCode()).isEqualTo(200);
    assertThat(metrics.body())
        .contains(
            "redress_disputes_unresolved 0.0",
            "redress_ledger_unbalanced 0.0",
            "redress_custody_broken 0.0",
            "jvm_memory_used_bytes");
    assertThat(withPassword("watcher", "/staff").statusCode()).isNotEqualTo(200);
    register("overseer", Role.MANAGER);
    assertThat(withPassword("overseer", "/actuator/prometheus").statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> withPassword(String account, String path) {
    String secret =
        Base64.getEncoder()
            .encodeToString((account + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    return visitor.get(path, "Authorization", "Basic " + secret, "X-Forwarded-Proto", "https");
  }

  @Test
  void it_is_reached_over_tls_only() {
    HttpResponse<String> home = visitor.get("/", "X-Forwarded-Proto", "https");
    assertThat(home.headers().firstValue("Location").orElse("")).startsWith("https://");
    assertThat(home.headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("REDRESS-SESSION="))
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
  }
}

package dev.redress.identity;

import static dev.redress.identity.Visitor.ledTo;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.RedressTest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RedressTest
class SignInTest {

  @LocalServerPort private int port;

  @ParameterizedTest
  @CsvSource({
    "buyer, /",
    "seller2, /",
    "case-worker, /camunda/app/tasklist/default/",
    "senior-reviewer, /camunda/app/tasklist/default/",
    "manager, /camunda/app/cockpit/default/",
    "admin, /staff"
  })
  void signing_in_leads_to_where_the_work_is(String account, String page) {
    HttpResponse<String> answer = new Visitor(port).signIn(account, account);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(ledTo(answer)).isEqualTo(page);
  }

  @Test
  void a_page_that_was_asked_for_is_shown_after_signing_in() {
    Visitor visitor = new Visitor(port);
    HttpResponse<String> sentAway = visitor.get("/staff");
    assertThat(ledTo(sentAway)).isEqualTo("/login");
    assertThat(ledTo(visitor.signIn("manager", "manager"))).startsWith("/staff");
  }

  @ParameterizedTest
  @CsvSource({"buyer, wrong", "nobody, nobody", "buyer, ''"})
  void a_wrong_password_lets_nobody_in_and_does_not_say_what_was_wrong(
      String account, String password) {
    Visitor visitor = new Visitor(port);
    HttpResponse<String> answer = visitor.signIn(account, password);
    assertThat(ledTo(answer)).isEqualTo("/login?error");
    assertThat(visitor.get("/login?error", "Accept-Language", "en").body())
        .contains("This name and password do not go together");
    assertThat(ledTo(visitor.get("/staff"))).isEqualTo("/login");
  }

  @Test
  void one_session_leads_into_tasklist() {
    Visitor worker = Visitor.signedIn(port, "case-worker");
    HttpResponse<String> tasklist = worker.get("/camunda/app/tasklist/default/");
    assertThat(tasklist.statusCode()).isEqualTo(200);
    assertThat(tasklist.body()).contains("camTasklistAppCtrl");
    HttpResponse<String> who =
        worker.get("/camunda/api/admin/auth/user/default", "Accept", "application/json");
    assertThat(who.statusCode()).isEqualTo(200);
    assertThat(who.body()).contains("\"userId\":\"case-worker\"").contains("tasklist");
  }

  @Test
  void one_session_leads_into_cockpit() {
    Visitor manager = Visitor.signedIn(port, "manager");
    assertThat(manager.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
    assertThat(
            manager.get("/camunda/api/engine/engine/default/process-definition/count").statusCode())
        .isEqualTo(200);
  }

  @Test
  void an_administrator_opens_all_web_applications() {
    Visitor admin = Visitor.signedIn(port, "admin");
    for (String application : new String[] {"tasklist", "cockpit", "admin", "welcome"}) {
      HttpResponse<String> page = admin.get("/camunda/app/" + application + "/default/");
      assertThat(page.statusCode()).as(application).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "buyer, /camunda/app/tasklist/default/",
    "buyer, /camunda/app/cockpit/default/",
    "manager, /camunda/app/tasklist/default/",
    "case-worker, /camunda/app/cockpit/default/",
    "case-worker, /camunda/app/admin/default/",
    "buyer, /casework/anything",
    "case-worker, /oversight/anything"
  })
  void a_wrong_role_gets_a_page_that_says_so_and_a_way_out(String account, String page) {
    HttpResponse<String> answer = Visitor.signedIn(port, account).get(page);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body())
        .containsAnyOf("This page is not for your account", "您的账号无权访问此页面")
        .contains("/logout")
        .doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/engine/engine/default/task",
        "/camunda/api/admin/auth/user/default",
        "/camunda/api/engine/engine/default/process-definition",
        "/engine-rest/task"
      })
  void the_engines_rest_face_is_closed_to_buyers(String path) {
    assertThat(Visitor.signedIn(port, "buyer").get(path).statusCode()).isEqualTo(403);
  }

  @Test
  void the_web_applications_ask_programs_to_sign_in_instead_of_sending_a_page() {
    assertThat(new Visitor(port).get("/camunda/api/engine/engine/default/task").statusCode())
        .isEqualTo(401);
  }

  @Test
  void signing_out_of_tasklist_ends_the_session() {
    Visitor worker = Visitor.signedIn(port, "case-worker");
    worker.get("/camunda/app/tasklist/default/");
    HttpResponse<String> answer =
        worker.post(
            "/camunda/api/admin/auth/user/default/logout",
            Map.of(),
            "X-XSRF-TOKEN",
            worker.cookie("XSRF-TOKEN").orElseThrow());
    assertThat(answer.statusCode()).isLessThan(300);
    assertThat(ledTo(worker.get("/staff"))).isEqualTo("/login");
  }

  @Test
  void signing_out_ends_the_session() {
    Visitor manager = Visitor.signedIn(port, "manager");
    assertThat(ledTo(manager.post("/logout", Map.of()))).isEqualTo("/login?signed-out");
    assertThat(ledTo(manager.get("/staff"))).isEqualTo("/login");
  }

  @Test
  void staff_who_open_the_portal_are_shown_their_own_work() {
    Visitor manager = Visitor.signedIn(port, "manager");
    assertThat(ledTo(manager.get("/"))).isEqualTo("/staff");
    assertThat(manager.get("/staff").body())
        .contains("/camunda/app/cockpit/default/")
        .doesNotContain("/camunda/app/tasklist/default/")
        .contains("Welcome, Sophie Martin");
  }

  @Test
  void the_sign_in_page_speaks_both_languages() {
    Visitor visitor = new Visitor(port);
    assertThat(visitor.get("/login", "Accept-Language", "zh-TW").body())
        .contains("lang=\"zh-CN\"")
        .contains("登录");
    assertThat(visitor.get("/login?lang=en", "Accept-Language", "zh").body()).contains("Sign in");
    assertThat(visitor.get("/login", "Accept-Language", "zh").body()).contains("Sign in");
  }

  @Test
  void an_account_keeps_the_language_it_chose() {
    Visitor seller = Visitor.signedIn(port, "seller2");
    assertThat(seller.get("/no-such-page", "Accept-Language", "zh").body())
        .contains("There is no such page");
    HttpResponse<String> answer =
        seller.post(
            "/language", Map.of("lang", "zh-CN"), "Referer", "http://elsewhere.example/a?b=c");
    assertThat(ledTo(answer)).isEqualTo("/a?b=c");
    assertThat(seller.get("/no-such-page", "Accept-Language", "en").body()).contains("页面不存在");
    Visitor again = Visitor.signedIn(port, "seller2");
    assertThat(again.get("/no-such-page", "Accept-Language", "en").body()).contains("页面不存在");
    again.post("/language", Map.of("lang", "en"));
  }

  @Test
  void a_form_without_its_token_is_refused() {
    Visitor manager = Visitor.signedIn(port, "manager");
    assertThat(
            manager
                .post("/language", Map.of("lang", "en"), "X-REDRESS-XSRF-TOKEN", "another")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void systems_call_the_rest_face_with_a_password_and_get_no_session() {
    HttpResponse<String> answer =
        new Visitor(port).get("/api/nothing", "Authorization", basic("marketplace", "marketplace"));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(
            new Visitor(port)
                .post(
                    "/api/nothing", Map.of(), "Authorization", basic("marketplace", "marketplace"))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void the_rest_face_says_in_json_who_is_not_let_in() {
    HttpResponse<String> stranger = new Visitor(port).get("/api/nothing", "Accept-Language", "en");
    assertThat(stranger.statusCode()).isEqualTo(401);
    assertThat(stranger.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(stranger.headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(stranger.body()).contains("\"code\":\"NOT_SIGNED_IN\"").contains("Please sign in");
    HttpResponse<String> wrong =
        new Visitor(port).get("/api/nothing", "Authorization", basic("marketplace", "x"));
    assertThat(wrong.statusCode()).isEqualTo(401);
  }

  @Test
  void a_session_calls_the_rest_face_only_with_its_token() {
    Visitor buyer = Visitor.signedIn(port, "buyer");
    assertThat(buyer.get("/api/nothing").statusCode()).isEqualTo(404);
    assertThat(buyer.post("/api/nothing", Map.of()).statusCode()).isEqualTo(404);
    HttpResponse<String> forged =
        buyer.post("/api/nothing", Map.of(), "X-REDRESS-XSRF-TOKEN", "another");
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.body()).contains("SESSION_TOKEN_MISSING");
  }

  @Test
  void a_browser_that_remembers_a_password_is_no_system() {
    HttpResponse<String> forged =
        new Visitor(port)
            .post(
                "/api/nothing",
                Map.of(),
                "Authorization",
                basic("marketplace", "marketplace"),
                "Sec-Fetch-Site",
                "cross-site");
    assertThat(forged.statusCode()).isEqualTo(403);
  }

  @Test
  void our_pages_forbid_foreign_scripts_and_camundas_keep_their_own_policy() {
    assertThat(new Visitor(port).get("/login").headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("default-src 'self'");
    assertThat(
            Visitor.signedIn(port, "case-worker")
                .get("/camunda/app/tasklist/default/")
                .headers()
                .allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("nonce-");
  }

  private static String basic(String account, String password) {
    return "Basic "
        + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(US_ASCII));
  }
}

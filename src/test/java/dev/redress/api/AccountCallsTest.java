package dev.redress.api;

import static dev.redress.api.ApiDriver.MARKETPLACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.RedressTest;
import dev.redress.api.ApiDriver.As;
import dev.redress.api.ApiDriver.Reply;
import dev.redress.identity.Accounts;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.WebApplicationContext;

@RedressTest
class AccountCallsTest {

  private static final As ADMIN = new As("admin", "ADMIN");
  private static final String PASSWORD = "correct horse battery";

  @Autowired WebApplicationContext house;
  @Autowired Accounts accounts;
  @Autowired IdentityService engine;
  private ApiDriver api;
  private String name;

  @BeforeEach
  void somebody_new() {
    api = new ApiDriver(house);
    name = api.newOrderNumber().toLowerCase(java.util.Locale.ROOT);
  }

  @Test
  void the_marketplace_lets_a_buyer_in_who_can_then_sign_in() {
    Reply created = put(MARKETPLACE, account("Mei", "BUYER", PASSWORD));
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    assertThat(created.text()).doesNotContain(PASSWORD);
    assertThat(accounts.isPassword(name, PASSWORD)).isTrue();
    assertThat(put(MARKETPLACE, account("Mei", "BUYER", PASSWORD)).status()).isEqualTo(200);
    assertThat(api.get(MARKETPLACE, path()).json().path("displayName").asText()).isEqualTo("Mei");
  }

  @Test
  void a_change_without_a_password_leaves_the_old_one() {
    put(MARKETPLACE, account("Mei", "BUYER", PASSWORD));
    Reply changed = put(MARKETPLACE, account("Mei Lin", "SELLER", null));
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(accounts.find(name).orElseThrow().displayName()).isEqualTo("Mei Lin");
    assertThat(accounts.isPassword(name, PASSWORD)).isTrue();
  }

  @Test
  void only_an_administrator_appoints_staff_who_is_then_known_to_the_engine() {
    Reply refused = put(MARKETPLACE, account("Eve", "MANAGER", PASSWORD));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("STAFF_BY_ADMINISTRATORS");
    assertThat(put(ADMIN, account("Ann", "CASE_WORKER", PASSWORD)).status()).isEqualTo(201);
    assertThat(groups()).isEqualTo(1);
    assertThat(put(MARKETPLACE, account("Ann", "BUYER", null)).code())
        .isEqualTo("STAFF_BY_ADMINISTRATORS");
    assertThat(put(ADMIN, account("Ann", "BUYER", null)).status()).isEqualTo(200);
    assertThat(groups()).isZero();
  }

  @Test
  void what_cannot_be_an_account_is_refused_at_its_field() {
    assertThat(put(MARKETPLACE, account("Mei", "BUYER", null)).code())
        .isEqualTo("PASSWORD_MISSING");
    Reply weak = put(MARKETPLACE, account("Mei", "BUYER", "aaaaaaaaaaaaaaa"));
    assertThat(weak.code()).isEqualTo("WEAK_PASSWORD");
    assertThat(weak.json().at("/errors/0/field").asText()).isEqualTo("password");
    Reply address = put(MARKETPLACE, account("Mei", "BUYER", PASSWORD).replace("@", " at "));
    assertThat(address.status()).isEqualTo(400);
    assertThat(address.json().at("/errors/0/field").asText()).isEqualTo("email");
    assertThat(accounts.find(name)).isEmpty();
    assertThat(api.get(MARKETPLACE, path()).status()).isEqualTo(404);
  }

  private long groups() {
    return engine.createGroupQuery().groupMember(name).count();
  }

  private String path() {
    return "/api/accounts/" + name;
  }

  private Reply put(As caller, String account) {
    return api.call(caller, HttpMethod.PUT, path(), account);
  }

  private static String account(
      String displayName, String role, @org.jspecify.annotations.Nullable String password) {
    return """
        {"displayName": "%s", "email": "somebody@redress.example", "language": "zh-CN",
         "roles": ["%s"]%s}
        """
        .formatted(
            displayName, role, password == null ? "" : ", \"password\": \"" + password + "\"");
  }
}

package dev.redress.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.redress.guarantee.Languages;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

class FirstAdministratorTest {

  private static final String GOOD = "correct horse battery";

  private final Accounts accounts = mock(Accounts.class);

  @Test
  void is_registered_where_there_is_none() {
    start("head", GOOD);
    ArgumentCaptor<RegisterAccount> registered = ArgumentCaptor.forClass(RegisterAccount.class);
    verify(accounts).register(registered.capture());
    assertThat(registered.getValue().name()).isEqualTo("head");
    assertThat(registered.getValue().password()).isEqualTo(GOOD);
    assertThat(registered.getValue().roles()).containsExactly(Role.ADMIN);
  }

  @Test
  void is_not_looked_for_where_there_is_an_administrator() {
    when(accounts.withRole(Role.ADMIN)).thenReturn(List.of(administrator()));
    start("head", "weak");
    verify(accounts, never()).register(any());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "head",
        "short",
        "elevenchars",
        "aaaaaaaaaaaaaaaa",
        "ababababababab",
        "MY-HEAD-of-house"
      })
  void has_no_password_that_is_easily_guessed(String password) {
    assertThatThrownBy(() -> start("head", password))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("easily guessed");
    verify(accounts, never()).register(any());
  }

  @Test
  void is_missed_where_nobody_is_named() {
    assertThatThrownBy(() -> start("", ""))
        .hasMessageContaining("redress.first-administrator.name and .password");
    assertThatThrownBy(() -> start("head", " ")).hasMessageContaining("Nobody is administrator");
    verify(accounts, never()).register(any());
  }

  @Test
  void may_have_been_registered_by_another_node_in_the_same_moment() {
    when(accounts.register(any())).thenThrow(new AccountNameTaken("head"));
    when(accounts.withRole(Role.ADMIN)).thenReturn(List.of()).thenReturn(List.of(administrator()));
    start("head", GOOD);
  }

  @Test
  void is_nobody_who_has_an_account_of_another_kind() {
    when(accounts.register(any())).thenThrow(new AccountNameTaken("head"));
    assertThatThrownBy(() -> start("head", GOOD)).hasMessageContaining("no administrator");
  }

  private void start(String name, String password) {
    new FirstAdministrator(accounts, new FirstAdministrator.Wanted(name, password, "")).start();
  }

  private static Account administrator() {
    return new Account("other", "Other", "", Languages.ENGLISH, Set.of(Role.ADMIN), true);
  }
}

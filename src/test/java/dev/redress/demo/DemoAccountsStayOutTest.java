package dev.redress.demo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.redress.identity.Accounts;
import org.junit.jupiter.api.Test;

class DemoAccountsStayOutTest {

  private final Accounts accounts = mock(Accounts.class);
  private final DemoAccountsStayOut guard = new DemoAccountsStayOut(accounts);

  @Test
  void a_house_whose_database_has_none_starts() {
    assertThatCode(guard::afterSingletonsInstantiated).doesNotThrowAnyException();
  }

  @Test
  void a_house_that_lets_somebody_in_by_a_password_of_the_readme_does_not_start() {
    when(accounts.isPassword("case-worker", "case-worker")).thenReturn(true);
    assertThatThrownBy(guard::afterSingletonsInstantiated)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("whose password is their name: case-worker.");
  }
}

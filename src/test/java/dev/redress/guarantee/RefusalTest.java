package dev.redress.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalTest {

  @Test
  void a_code_is_the_name_in_words() {
    assertThat(Refusal.codeOf(FiledTooLate.class)).isEqualTo("FILED_TOO_LATE");
    assertThat(Refusal.codeOf(NotAWinner.class)).isEqualTo("NOT_A_WINNER");
    assertThat(Refusal.codeOf(Late.class)).isEqualTo("LATE");
  }

  private static final class FiledTooLate extends Refusal {}

  private static final class NotAWinner extends Refusal {}

  private static final class Late extends Refusal {}
}

package dev.redress.disputes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class DisputeNumberTest {

  @RepeatedTest(50)
  void a_number_reads_back_however_it_is_typed() {
    DisputeNumber number = DisputeNumber.next();
    assertThat(number.value()).matches("D-[0-9A-Z]{4}-[0-9A-Z]{4}");
    assertThat(DisputeNumber.parse(number.value())).isEqualTo(number);
    assertThat(DisputeNumber.parse(" " + number.value().toLowerCase(java.util.Locale.ROOT)))
        .isEqualTo(number);
    assertThat(DisputeNumber.parse(number.value().replace("-", " "))).isEqualTo(number);
    assertThat(DisputeNumber.parse(number.value().substring(2))).isEqualTo(number);
  }

  @RepeatedTest(20)
  void any_single_mistyped_character_is_caught() {
    String number = DisputeNumber.next().value();
    for (int i = 2; i < number.length(); i++) {
      if (number.charAt(i) == '-') {
        continue;
      }
      char wrong = number.charAt(i) == '7' ? '8' : '7';
      String mistyped = number.substring(0, i) + wrong + number.substring(i + 1);
      assertThatThrownBy(() -> DisputeNumber.parse(mistyped))
          .isInstanceOf(DisputeNumber.MalformedNumber.class);
    }
  }

  @Test
  void what_is_no_number_is_refused() {
    for (String typed : new String[] {"", "D-", "D-7K3M", "D-7K3M-9QXF-1", "' OR 1=1 --"}) {
      assertThatThrownBy(() -> DisputeNumber.parse(typed))
          .isInstanceOf(DisputeNumber.MalformedNumber.class);
    }
  }
}

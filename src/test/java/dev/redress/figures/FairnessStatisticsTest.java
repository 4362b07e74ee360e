package dev.redress.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.redress.figures.Parity.Verdict;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What is told of chance, held against published figures. */
class FairnessStatisticsTest {

  private static final Offset<Double> ROUNDED = within(0.0001);

  /** Newcombe 1998, Two-sided confidence intervals for the single proportion, table I. */
  @Test
  void a_share_has_wilsons_interval() {
    Proportion many = new Proportion(81, 263);
    assertThat(many.low()).isEqualTo(0.2553, ROUNDED);
    assertThat(many.high()).isEqualTo(0.3662, ROUNDED);
    Proportion none = new Proportion(0, 20);
    assertThat(none.low()).isZero();
    assertThat(none.high()).isEqualTo(0.1611, ROUNDED);
  }

  @Test
  void of_nothing_a_share_may_be_anything() {
    Proportion nothing = new Proportion(0, 0);
    assertThat(nothing.low()).isZero();
    assertThat(nothing.high()).isEqualTo(1);
  }

  /** The example of most textbooks: two readers of 50 applications. */
  @Test
  void kappa_tells_agreement_from_chance() {
    Agreement readers =
        new Agreement(
            Map.of("YES", Map.of("YES", 20L, "NO", 5L), "NO", Map.of("YES", 10L, "NO", 15L)));
    assertThat(readers.cases()).isEqualTo(50);
    assertThat(readers.agreed()).isEqualTo(35);
    assertThat(readers.kappa()).isEqualTo(0.4, ROUNDED);
    // 35 of 50 agree, Wilson's interval of which is 0.5625 to 0.8090; by chance it would be half
    assertThat(readers.low()).isEqualTo(0.1250, within(0.001));
    assertThat(readers.high()).isEqualTo(0.6180, within(0.001));
  }

  @Test
  void who_always_agree_and_not_on_one_answer_alone_agree_fully() {
    Agreement readers = new Agreement(Map.of("A", Map.of("A", 3L), "B", Map.of("B", 2L)));
    assertThat(readers.kappa()).isEqualTo(1);
    assertThat(readers.high()).isEqualTo(1);
    assertThat(readers.low()).as("five cases say little").isLessThan(0.5);
  }

  @Test
  void where_all_answer_alike_nothing_can_be_told_from_chance() {
    assertThat(new Agreement(Map.of("A", Map.of("A", 9L))).tellsSomething()).isFalse();
    assertThat(new Agreement(Map.of()).tellsSomething()).isFalse();
  }

  /** Handedness of men and women: chi-square 1.777 without a correction, p 0.1825. */
  @Test
  void groups_that_differ_by_chance_are_told_to() {
    Parity handedness =
        new Parity(Map.of("men", new Proportion(9, 52), "women", new Proportion(4, 48)));
    assertThat(handedness.p()).isEqualTo(0.1825, ROUNDED);
    assertThat(handedness.residual("men")).isEqualTo(Math.sqrt(1.777), within(0.001));
    assertThat(handedness.residual("women")).isEqualTo(-Math.sqrt(1.777), within(0.001));
    assertThat(handedness.verdict(1)).isEqualTo(Verdict.WITHIN_CHANCE);
  }

  @Test
  void a_difference_must_be_the_larger_the_more_is_compared() {
    Parity groups = new Parity(Map.of("a", new Proportion(60, 100), "b", new Proportion(45, 100)));
    assertThat(groups.p()).isEqualTo(0.0337, ROUNDED);
    assertThat(groups.verdict(1)).isEqualTo(Verdict.BEYOND_CHANCE);
    assertThat(groups.verdict(3)).isEqualTo(Verdict.WITHIN_CHANCE);
  }

  @Test
  void of_few_nothing_is_said() {
    assertThat(new Parity(Map.of("a", new Proportion(4, 4), "b", new Proportion(0, 40))).verdict(1))
        .isEqualTo(Verdict.TOO_FEW);
    assertThat(new Parity(Map.of("a", new Proportion(30, 60))).verdict(1))
        .isEqualTo(Verdict.TOO_FEW);
    assertThat(
            new Parity(Map.of("a", new Proportion(30, 60), "b", new Proportion(0, 0))).verdict(1))
        .as("nobody is in the other")
        .isEqualTo(Verdict.TOO_FEW);
  }

  /** Fisher's lady tasting tea. */
  @Test
  void two_shares_of_few_are_compared_exactly() {
    assertThat(Parity.exactly(new Proportion(3, 4), new Proportion(1, 4)))
        .isEqualTo(0.4857, ROUNDED);
    assertThat(Parity.exactly(new Proportion(0, 0), new Proportion(1, 4))).isEqualTo(1);
  }
}

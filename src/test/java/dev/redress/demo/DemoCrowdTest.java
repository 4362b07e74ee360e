package dev.redress.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.identity.RegisterAccount;
import dev.redress.orders.OrderLineData;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoCrowdTest {

  private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");

  private final DemoCrowd crowd = new DemoCrowd(2000, NOW);

  @Test
  void the_same_people_buy_the_same_each_time() {
    assertThat(new DemoCrowd(2000, NOW).orders()).isEqualTo(crowd.orders());
    assertThat(opened(new DemoCrowd(2000, NOW))).isEqualTo(opened(crowd));
  }

  @Test
  void everybody_who_buys_or_sells_has_an_account() {
    Set<String> accounts =
        DemoCrowd.people().stream().map(RegisterAccount::name).collect(Collectors.toSet());
    assertThat(accounts).hasSameSizeAs(DemoCrowd.people());
    assertThat(crowd.orders()).extracting(OrderLineData::buyer).isSubsetOf(accounts);
    assertThat(crowd.orders()).extracting(OrderLineData::seller).isSubsetOf(accounts);
  }

  @Test
  void all_of_it_lies_in_the_past_half_year_and_in_order() {
    assertThat(crowd.stories())
        .allSatisfy(
            story -> {
              List<Instant> times = story.steps().stream().map(step -> step.at(NOW)).toList();
              assertThat(times).isSorted().allMatch(NOW::isAfter);
              assertThat(times.get(0)).isAfter(NOW.minus(Duration.ofDays(184)));
            });
  }

  @Test
  void more_trouble_begins_on_mondays_than_on_sundays() {
    Map<DayOfWeek, Long> byDay =
        opened(crowd).stream()
            .collect(
                Collectors.groupingBy(
                    at -> at.atZone(ZoneOffset.UTC).getDayOfWeek(), Collectors.counting()));
    assertThat(byDay.get(DayOfWeek.MONDAY)).isGreaterThan(byDay.get(DayOfWeek.SUNDAY));
  }

  private static List<Instant> opened(DemoCrowd crowd) {
    return crowd.stories().stream().map(story -> story.steps().get(0).at(NOW)).toList();
  }
}

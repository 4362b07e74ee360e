package dev.redress.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.redress.RedressTest;
import dev.redress.engine.TimeMachine.TimeMovesForwardOnly;
import dev.redress.engine.TimeMachine.TooFarAhead;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.data.TemporalUnitOffset;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RedressTest
class TimeMachineTest {

  private static final TemporalUnitOffset CLOSE = within(5, ChronoUnit.SECONDS);

  @Autowired private AdjustableClock adjustable;
  @Autowired private Clock clock;
  @Autowired private TimeMachine timeMachine;
  @Autowired private ManagementService management;
  @Autowired private JobExecutor jobExecutor;
  @Autowired private JdbcClient jdbc;

  @Test
  void the_engine_follows_the_clock_into_the_past_and_the_future() {
    for (String time : new String[] {"2024-02-29T12:00:00Z", "2031-01-01T00:00:00Z"}) {
      adjustable.set(Instant.parse(time));
      assertThat(clock.instant()).isCloseTo(Instant.parse(time), CLOSE);
      assertThat(ClockUtil.now().toInstant()).isCloseTo(Instant.parse(time), CLOSE);
    }
  }

  @Test
  void the_clock_is_never_before_the_instant_it_was_set_to() {
    Instant instant = Instant.parse("2026-03-01T10:00:00.000001Z");
    adjustable.set(instant);
    assertThat(clock.instant()).isAfterOrEqualTo(instant);
  }

  @Test
  void time_moves_forward_and_stays_there_over_a_restart() {
    adjustable.set(Instant.parse("2026-03-01T10:00:00Z"));
    Instant to = Instant.parse("2026-04-01T10:00:00Z");
    assertThat(timeMachine.moveTo(to)).isCloseTo(to, CLOSE);
    adjustable.setAhead(Duration.ZERO);
    timeMachine.afterPropertiesSet();
    assertThat(clock.instant()).isCloseTo(to, CLOSE);
  }

  @Test
  void moved_time_stops_where_clockwork_has_something_to_do() {
    adjustable.set(Instant.parse("2026-03-01T10:00:00Z"));
    Instant struck = Instant.parse("2026-03-11T10:00:00Z");
    List<Instant> atWork = new ArrayList<>();
    Clockwork bell =
        new Clockwork() {
          @Override
          public Optional<Instant> next() {
            return Optional.of(struck);
          }

          @Override
          public void catchUp() {
            atWork.add(clock.instant());
          }
        };
    Instant to = Instant.parse("2026-04-01T10:00:00Z");
    new TimeMachine(adjustable, management, jobExecutor, jdbc, List.of(bell)).moveTo(to);
    assertThat(atWork)
        .anySatisfy(time -> assertThat(time).isCloseTo(struck, CLOSE))
        .last(InstanceOfAssertFactories.INSTANT)
        .isCloseTo(to, CLOSE);
  }

  @Test
  void time_is_not_moved_back_nor_beyond_reason() {
    adjustable.set(Instant.parse("2026-03-01T10:00:00Z"));
    assertThatThrownBy(() -> timeMachine.moveTo(Instant.parse("2026-02-28T10:00:00Z")))
        .isInstanceOf(TimeMovesForwardOnly.class);
    assertThatThrownBy(() -> timeMachine.moveTo(Instant.parse("2062-02-28T10:00:00Z")))
        .isInstanceOf(TooFarAhead.class);
  }
}

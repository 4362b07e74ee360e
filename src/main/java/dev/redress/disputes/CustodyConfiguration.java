package dev.redress.disputes;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every case file is verified once a month, a part of them every hour. */
@Configuration(proxyBeanMethods = false)
class CustodyConfiguration {

  private static final Duration AGE = Duration.ofDays(30);
  private static final int MOST_A_SWEEP = 1000;
  private static final String SWEEP = "verify-custody";

  @Bean
  RecurringTask<Void> verifyCustody(Custody custody) {
    return Tasks.recurring(SWEEP, FixedDelay.ofHours(1))
        .execute((instance, context) -> custody.sweep(AGE, MOST_A_SWEEP));
  }

  @Bean
  Gauge brokenCaseFiles(Custody custody, MeterRegistry meters) {
    return Gauge.builder("redress.custody.broken", custody, Custody::broken)
        .description("Case files that are not as they were recorded")
        .register(meters);
  }

  /** Not a number before the first; growing beyond some hours, nobody verifies any more. */
  @Bean
  TimeGauge sinceCustodySweep(SchedulerClient scheduler, Clock clock, MeterRegistry meters) {
    return TimeGauge.builder(
            "redress.custody.since.sweep", () -> secondsSince(scheduler, clock), TimeUnit.SECONDS)
        .description("Since case files were last verified by themselves")
        .register(meters);
  }

  private static double secondsSince(SchedulerClient scheduler, Clock clock) {
    Instant last =
        scheduler
            .getScheduledExecution(TaskInstanceId.of(SWEEP, RecurringTask.INSTANCE))
            .map(ScheduledExecution::getLastSuccess)
            .orElse(null);
    return last == null ? Double.NaN : Duration.between(last, clock.instant()).toSeconds();
  }
}

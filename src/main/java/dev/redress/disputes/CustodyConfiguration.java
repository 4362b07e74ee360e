package dev.redress.disputes;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every case file is verified once a month, a part of them every hour. */
@Configuration(proxyBeanMethods = false)
class CustodyConfiguration {

  private static final Duration AGE = Duration.ofDays(30);
  private static final int MOST_A_SWEEP = 1000;

  @Bean
  RecurringTask<Void> verifyCustody(Custody custody) {
    return Tasks.recurring("verify-custody", FixedDelay.ofHours(1))
        .execute((instance, context) -> custody.sweep(AGE, MOST_A_SWEEP));
  }

  @Bean
  Gauge brokenCaseFiles(Custody custody, MeterRegistry meters) {
    return Gauge.builder("redress.custody.broken", custody, Custody::broken)
        .description("Case files that are not as they were recorded")
        .register(meters);
  }
}

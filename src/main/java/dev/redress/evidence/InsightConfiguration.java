package dev.redress.evidence;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files are read soon after they were submitted. */
@Configuration(proxyBeanMethods = false)
class InsightConfiguration {

  private static final int SECONDS_BETWEEN_RUNS = 2;

  @Bean
  RecurringTask<Void> readEvidence(InsightSweep sweep) {
    return Tasks.recurring("read-evidence", FixedDelay.ofSeconds(SECONDS_BETWEEN_RUNS))
        .execute((instance, context) -> sweep.run());
  }
}

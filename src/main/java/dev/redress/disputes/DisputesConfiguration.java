package dev.redress.disputes;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Recurring work on case files. */
@Configuration(proxyBeanMethods = false)
class DisputesConfiguration {

  private static final int SECONDS_BETWEEN_SWEEPS = 5;

  @Bean
  RecurringTask<Void> carryOutForceMajeure(ForceMajeureSweep sweep) {
    return Tasks.recurring("carry-out-force-majeure", FixedDelay.ofSeconds(SECONDS_BETWEEN_SWEEPS))
        .execute((instance, context) -> sweep.catchUp());
  }
}

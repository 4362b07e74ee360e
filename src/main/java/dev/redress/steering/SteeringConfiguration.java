package dev.redress.steering;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has what was confirmed done in the background. */
@Configuration(proxyBeanMethods = false)
class SteeringConfiguration {

  private static final int SECONDS_BETWEEN_SWEEPS = 2;

  @Bean
  RecurringTask<Void> steer(SteeringSweep sweep) {
    return Tasks.recurring("steer", FixedDelay.ofSeconds(SECONDS_BETWEEN_SWEEPS))
        .execute((instance, context) -> sweep.run());
  }
}

package dev.redress.policy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Recurring work for the policy, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

  private static final int SECONDS_BETWEEN_SWEEPS = 2;

  @Bean
  RecurringTask<Void> replayPolicies(ReplaySweep sweep) {
    return Tasks.recurring("replay-policies", FixedDelay.ofSeconds(SECONDS_BETWEEN_SWEEPS))
        .execute((instance, context) -> sweep.run());
  }
}

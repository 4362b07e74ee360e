package dev.redress.casework;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Recurring work on the tasks of case workers. */
@Configuration(proxyBeanMethods = false)
class CaseworkConfiguration {

  private static final int SECONDS_BETWEEN_SWEEPS = 30;

  @Bean
  RecurringTask<Void> setTaskPriorities(TaskPriorities priorities) {
    return Tasks.recurring("set-task-priorities", FixedDelay.ofSeconds(SECONDS_BETWEEN_SWEEPS))
        .execute((instance, context) -> priorities.sweep());
  }
}

package dev.redress.disputes;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is due goes within the hour. */
@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

  @Bean
  RecurringTask<Void> erasePersonalData(Retention retention) {
    return Tasks.recurring("erase-personal-data", FixedDelay.ofHours(1))
        .execute((instance, context) -> retention.sweep());
  }
}

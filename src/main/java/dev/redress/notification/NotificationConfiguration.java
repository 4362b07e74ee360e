package dev.redress.notification;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The scheduler's two tasks: one sends what is queued, many notices at a time; the other tries a
 * single notice again, ever later, until it is given up.
 */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

  private static final double RETRY_GROWTH = 3;

  @Bean
  RecurringTask<Void> sendNotices(NoticeDelivery delivery, NotificationSettings settings) {
    return Tasks.recurring("send-notices", FixedDelay.of(settings.every()))
        .execute(
            (instance, context) ->
                delivery.sendQueued(
                    context.getSchedulerClient(),
                    context.getExecution().executionTime.plus(settings.retryAfter())));
  }

  @Bean
  OneTimeTask<Void> sendNoticeAgain(NoticeDelivery delivery, NotificationSettings settings) {
    // One try came before this task, and the last failure is no retry.
    int retries = Math.max(0, settings.tries() - 2);
    return Tasks.oneTime(NoticeDelivery.AGAIN)
        .onFailure(
            new MaxRetriesFailureHandler<>(
                retries,
                new ExponentialBackoffFailureHandler<>(
                    settings.retryAfter().multipliedBy((long) RETRY_GROWTH), RETRY_GROWTH),
                (failed, operations) ->
                    delivery.giveUp(Long.parseLong(failed.getExecution().taskInstance.getId()))))
        .execute((instance, context) -> delivery.sendAgain(Long.parseLong(instance.getId())));
  }
}

package dev.redress.notification;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * The scheduler's two tasks: one sends what is queued, many notices at a time; the other tries a
 * single notice again, ever later, until it is given up.
 */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

  private static final double RETRY_GROWTH = 3;

  /**
   * Redress does not start where it could tell nobody of anything. The default profile has a mail
   * server of its own, and no host is configured there.
   */
  @Bean
  static BeanFactoryPostProcessor mailServerIsKnown(Environment environment) {
    return beans -> {
      String host = environment.getProperty("spring.mail.host");
      boolean noSender = beans.getBeanNamesForType(JavaMailSender.class, false, false).length == 0;
      if (host == null ? noSender : host.isBlank()) {
        throw new IllegalStateException(
            "spring.mail.host is missing: say which mail server takes the notices");
      }
    };
  }

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

package dev.redress.api;

import com.fasterxml.jackson.databind.Module;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.redress.guarantee.Json;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sets Spring MVC up for the REST face: what its arguments are, how calls fail. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

  private final ObjectProvider<ProblemResolver> problems;
  private final ObjectProvider<StandingResolver> standings;

  ApiConfiguration(
      ObjectProvider<ProblemResolver> problems, ObjectProvider<StandingResolver> standings) {
    this.problems = problems;
    this.standings = standings;
  }

  /** Money on the wire is money as it is kept in facts. */
  @Bean
  static Module moneyModule() {
    return Json.moneyModule();
  }

  /** Nobody is answered from an old record; this only keeps the table small. */
  @Bean
  static RecurringTask<Void> forgetIdempotencyRecords(IdempotencyRecords records) {
    return Tasks.recurring("forget-idempotency-records", FixedDelay.ofHours(1))
        .execute((task, context) -> records.forgetOld());
  }

  /** Before all others: whoever asks the chain of resolvers gets problems below {@code /api}. */
  @Override
  public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
    resolvers.add(0, problems.getObject());
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(standings.getObject());
    resolvers.add(new CallerResolver());
  }
}

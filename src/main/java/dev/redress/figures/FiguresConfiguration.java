package dev.redress.figures;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * When figures are kept up and looked at again. The scheduler has to know its tasks before there is
 * anything that they could work on.
 */
@Configuration(proxyBeanMethods = false)
class FiguresConfiguration {

  /**
   * Configuration {@code redress.figures.*}.
   *
   * @param every the pause between two looks for what has happened
   * @param again the pause between two steps of the walk that derives every dispute anew; a step is
   *     250 disputes
   * @param sums the pause between two comparisons of all sums with all facts
   */
  @ConfigurationProperties("redress.figures")
  record FigureSettings(
      @DefaultValue("2s") Duration every,
      @DefaultValue("5m") Duration again,
      @DefaultValue("1d") Duration sums) {}

  @Bean
  RecurringTask<Void> countFigures(ObjectProvider<FigureFold> fold, FigureSettings settings) {
    return Tasks.recurring("count-figures", FixedDelay.of(settings.every()))
        .execute((instance, context) -> fold.getObject().catchUp());
  }

  /** The first walk goes through at once: what happened before there were figures counts too. */
  @Bean
  RecurringTask<Void> walkThroughFigures(
      ObjectProvider<FigureFold> later, FigureSettings settings) {
    return Tasks.recurring("walk-through-figures", FixedDelay.of(settings.again()))
        .execute(
            (instance, context) -> {
              FigureFold fold = later.getObject();
              boolean more = fold.walkOn();
              while (more && !fold.hasWalkedThrough() && !Thread.currentThread().isInterrupted()) {
                more = fold.walkOn();
              }
            });
  }

  @Bean
  RecurringTask<Void> checkFigureSums(ObjectProvider<FigureFold> fold, FigureSettings settings) {
    return Tasks.recurring("check-figure-sums", FixedDelay.of(settings.sums()))
        .execute((instance, context) -> fold.getObject().checkSums());
  }

  @Bean
  TimeGauge figuresBehind(FigureFold fold, MeterRegistry meters) {
    return TimeGauge.builder(
            "redress.figures.behind", () -> fold.behind().toSeconds(), TimeUnit.SECONDS)
        .description("For how long the oldest thing that happened waits to be counted")
        .register(meters);
  }
}

package dev.redress.settlement;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The whole ledger is looked through every hour. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

  @Bean
  RecurringTask<Void> checkLedger(ObjectProvider<LedgerCheck> check) {
    return Tasks.recurring("check-ledger", FixedDelay.ofHours(1))
        .execute((instance, context) -> check.getObject().run());
  }

  @Bean
  Gauge unbalancedDisputes(LedgerCheck check, MeterRegistry meters) {
    return Gauge.builder("redress.ledger.unbalanced", check, LedgerCheck::unbalancedDisputes)
        .description("Disputes in which the ledger does not balance")
        .register(meters);
  }
}

package dev.redress.casework;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a page within one transaction that only reads: what several of its parts want to know is
 * read once ({@link dev.redress.guarantee.ReadOnce}).
 */
@Component
class OneReading {

  private final TransactionTemplate transaction;

  OneReading(PlatformTransactionManager transactions) {
    transaction = new TransactionTemplate(transactions);
    transaction.setReadOnly(true);
  }

  <T> T of(Supplier<T> page) {
    return transaction.execute(
        status -> {
          // A refusal that a part of the page answers for must not fail the whole at its end.
          status.setRollbackOnly();
          return page.get();
        });
  }
}

package dev.redress.guarantee;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something that many ask for while one page is made, each for themselves: a transaction that only
 * reads has it read once. In any other transaction, and without one, it is read each time, since it
 * may have changed in between.
 *
 * @param <K> with {@code equals}
 * @param <V> never changed by whoever gets it
 */
public final class ReadOnce<K, V> {

  private final Function<K, V> read;

  public ReadOnce(Function<K, V> read) {
    this.read = read;
  }

  public V of(K key) {
    if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()
        || !TransactionSynchronizationManager.isSynchronizationActive()) {
      return read.apply(key);
    }
    Map<K, V> known = known().values;
    V value = known.get(key);
    if (value == null) {
      value = read.apply(key);
      known.put(key, value);
    }
    return value;
  }

  @SuppressWarnings("unchecked") // nothing else is bound under this very object
  private Known known() {
    Known known = (Known) TransactionSynchronizationManager.getResource(this);
    if (known == null) {
      known = new Known();
      TransactionSynchronizationManager.bindResource(this, known);
      TransactionSynchronizationManager.registerSynchronization(known);
    }
    return known;
  }

  /** Of one transaction. */
  private final class Known implements TransactionSynchronization {
    private final Map<K, V> values = new HashMap<>();

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(ReadOnce.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(ReadOnce.this, this);
    }

    @Override
    public void beforeCompletion() {
      TransactionSynchronizationManager.unbindResourceIfPossible(ReadOnce.this);
    }
  }
}

package dev.redress.guarantee;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What several parts of one transaction ask for, read once: the whole of a page is of one moment
 * then, and takes no more queries than it has kinds of things. Whoever writes such a thing forgets
 * what was read. Without a transaction everything is read anew.
 */
public final class ReadOnce<K, V> {

  /** What was read before, or what this reads now. */
  public V get(K key, Supplier<V> read) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return read.get();
    }
    V known = kept().values.get(key);
    if (known == null) {
      known = read.get();
      kept().values.put(key, known);
    }
    return known;
  }

  /** What was read before; reads nothing. */
  public Optional<V> known(K key) {
    Kept kept = bound();
    return kept == null ? Optional.empty() : Optional.ofNullable(kept.values.get(key));
  }

  /** Something was written: whatever was read may not be so any more. */
  public void forget() {
    Kept kept = bound();
    if (kept != null) {
      kept.values.clear();
    }
  }

  private Kept kept() {
    Kept kept = bound();
    if (kept == null) {
      kept = new Kept();
      TransactionSynchronizationManager.bindResource(this, kept);
      TransactionSynchronizationManager.registerSynchronization(kept);
    }
    return kept;
  }

  @SuppressWarnings("unchecked") // nothing else is bound under this very object
  private @Nullable Kept bound() {
    return (@Nullable Kept) TransactionSynchronizationManager.getResource(this);
  }

  private final class Kept implements TransactionSynchronization {
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

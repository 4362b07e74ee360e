package dev.redress.disputes;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The aggregates of one kind that the running transaction has read: each is read once and, if it
 * was changed, written once just before the commit, however many steps the command and the process
 * take in between. Without a transaction it reads and writes at once.
 *
 * @param <A> the aggregate; mutable, one instance an id within a transaction
 */
public final class UnitOfWork<A> {

  private final LongFunction<Optional<A>> read;
  private final Consumer<A> write;

  public UnitOfWork(LongFunction<Optional<A>> read, Consumer<A> write) {
    this.read = read;
    this.write = write;
  }

  /** As this transaction has left it; reads it where this is the first time. */
  public Optional<A> find(long id) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return read.apply(id);
    }
    A known = work().read.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<A> found = read.apply(id);
    found.ifPresent(aggregate -> keep(id, aggregate));
    return found;
  }

  /** As this transaction has left it, if it has touched it at all; reads nothing. */
  public Optional<A> touched(long id) {
    Work work = bound();
    return Optional.ofNullable(work == null ? null : work.read.get(id));
  }

  /** Remembers what was read or written in another way. */
  public void keep(long id, A aggregate) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      work().read.put(id, aggregate);
    }
  }

  /** Has a change written before the commit. */
  public void change(long id, A aggregate) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      keep(id, aggregate);
      work().changed.put(id, aggregate);
    } else {
      write.accept(aggregate);
    }
  }

  private Work work() {
    Work work = bound();
    if (work == null) {
      work = new Work();
      TransactionSynchronizationManager.bindResource(this, work);
      TransactionSynchronizationManager.registerSynchronization(work);
    }
    return work;
  }

  @SuppressWarnings("unchecked") // nothing else is bound under this very object
  private @Nullable Work bound() {
    return (@Nullable Work) TransactionSynchronizationManager.getResource(this);
  }

  private final class Work implements TransactionSynchronization {
    private final Map<Long, A> read = new HashMap<>();
    private final Map<Long, A> changed = new LinkedHashMap<>();

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(UnitOfWork.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(UnitOfWork.this, this);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      changed.values().forEach(write);
      changed.clear();
    }

    @Override
    public void beforeCompletion() {
      TransactionSynchronizationManager.unbindResourceIfPossible(UnitOfWork.this);
    }
  }
}

package dev.redress.bench;

import java.time.Duration;

/** One full life-cycle of a dispute, step by step, wherever it is lived. */
interface Lifecycle extends AutoCloseable {

  /** Prepares so many orders, outside of what is measured. */
  void prepare(int count);

  /** From the opening until the remedy is settled; answers what {@link #end} needs. */
  String live(int index);

  /** Time goes by until the appeal windows are over. */
  void pass(Duration time);

  /** The appeal window closes. */
  void end(String life);

  StatementCounter counter();

  @Override
  void close();
}

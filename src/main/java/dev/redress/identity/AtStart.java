package dev.redress.identity;

import org.springframework.context.SmartLifecycle;

/**
 * Work that belongs to the start: done when everything is there and, where a class does not choose
 * a later phase, before the web server takes its first request.
 */
public abstract class AtStart implements SmartLifecycle {

  private volatile boolean running;

  /** Stops the start by throwing. */
  protected abstract void prepare();

  @Override
  public final void start() {
    prepare();
    running = true;
  }

  @Override
  public final void stop() {
    running = false;
  }

  @Override
  public final boolean isRunning() {
    return running;
  }

  /** The web server's is among the last. */
  @Override
  public int getPhase() {
    return 0;
  }
}

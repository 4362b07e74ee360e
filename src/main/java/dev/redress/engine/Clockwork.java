package dev.redress.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * Work that the house does by the clock beside the process's jobs. The {@link TimeMachine} stops
 * where it has something to do, so that it is done at its own time there as well.
 */
public interface Clockwork {

  /** When it has something to do next, after now; empty where nothing is known to come. */
  Optional<Instant> next();

  /** Does what is to be done now. The scheduler may do the same at the same time. */
  void catchUp();
}

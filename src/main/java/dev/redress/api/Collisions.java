package dev.redress.api;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/** Two commands met at the same dispute; the one that came second may well succeed if repeated. */
final class Collisions {

  /** The process engine's own; this module does not know the engine's classes. */
  private static final String OF_THE_ENGINE = "org.camunda.bpm.engine.OptimisticLockingException";

  private Collisions() {}

  static boolean isCollision(Throwable failure) {
    for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof ConcurrencyFailureException
          || at.getClass().getName().equals(OF_THE_ENGINE)) {
        return true;
      }
    }
    return false;
  }
}

package dev.redress.api;

import dev.redress.guarantee.Refusal;

/** A request with this key is being carried out just now; asking again later gives its answer. */
final class IdempotencyKeyInUse extends Refusal {

  @Override
  public Kind kind() {
    return Kind.STALE;
  }
}

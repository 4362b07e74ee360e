package dev.redress.orders;

import dev.redress.guarantee.Refusal;
import java.time.Instant;

/** Nothing can have happened to a parcel or a payment before it was ordered. */
public final class EventBeforeOrder extends Refusal {

  EventBeforeOrder(Instant at, Instant orderedAt) {
    super(Fact.of("at", at), Fact.of("orderedAt", orderedAt));
  }

  @Override
  public String field() {
    return "at";
  }
}

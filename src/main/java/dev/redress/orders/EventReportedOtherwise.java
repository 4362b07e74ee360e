package dev.redress.orders;

import dev.redress.guarantee.Refusal;

/** The same type and reference was reported before, with other particulars. */
public final class EventReportedOtherwise extends Refusal {

  EventReportedOtherwise(OrderEvent event) {
    super(Fact.of("type", event.type().name()), Fact.of("reference", event.reference()));
  }

  @Override
  public String field() {
    return "reference";
  }
}

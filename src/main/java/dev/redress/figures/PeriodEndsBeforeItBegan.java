package dev.redress.figures;

import dev.redress.guarantee.Refusal;
import java.time.LocalDate;

/** The last day of a period to count in lies before its first. */
public final class PeriodEndsBeforeItBegan extends Refusal {

  PeriodEndsBeforeItBegan(LocalDate from, LocalDate to) {
    super(Fact.of("from", from), Fact.of("to", to));
  }

  @Override
  public String field() {
    return "to";
  }
}

package dev.redress.disputes;

import dev.redress.guarantee.Refusal;

/** There is no country of that code (ISO 3166-1, two letters). */
public final class NoSuchCountry extends Refusal {

  NoSuchCountry(String country) {
    super(Fact.of("country", country));
  }

  @Override
  public String field() {
    return "country";
  }
}

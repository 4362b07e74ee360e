package dev.redress.orders;

import java.util.Locale;
import java.util.Set;

/**
 * Where a parcel goes, as far as it matters for what may keep it: the buyer's address itself is not
 * told.
 *
 * @param country ISO 3166-1, two letters
 * @param region as the marketplace calls it, such as a province or a state; empty for the whole
 *     country
 */
public record Destination(String country, String region) {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** Whether its country is one. */
  public boolean isOnEarth() {
    return COUNTRIES.contains(country);
  }

  /** Whether it lies there; the case of letters in a region's name does not matter. */
  public boolean isIn(Destination wider) {
    return country.equals(wider.country)
        && (wider.region.isEmpty() || region.equalsIgnoreCase(wider.region));
  }

  @Override
  public String toString() {
    return region.isEmpty() ? country : country + " · " + region;
  }
}

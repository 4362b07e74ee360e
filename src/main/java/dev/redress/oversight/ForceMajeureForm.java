package dev.redress.oversight;

import dev.redress.disputes.DeclareForceMajeure;
import dev.redress.guarantee.Party;
import dev.redress.orders.Destination;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a manager has typed to declare force majeure; null what was left out. Times are on the
 * marketplace's clocks, as a browser writes them: {@code 2026-11-24T18:00}.
 */
record ForceMajeureForm(
    @Nullable String country,
    @Nullable String region,
    @Nullable Set<Party> concerns,
    @Nullable String begins,
    @Nullable String ends,
    @Nullable String reason) {

  /** Nothing is typed yet: from now on, for both sides. */
  static ForceMajeureForm blank(String country, Instant now, ZoneId zone) {
    String begins = TypedTime.of("begins", now, zone).typed();
    return new ForceMajeureForm(country, null, Set.of(Party.values()), begins, null, null);
  }

  /**
   * @throws NotATime where a time is none
   */
  DeclareForceMajeure command(ZoneId zone) {
    return new DeclareForceMajeure(
        new Destination(text(country), text(region)),
        concerns == null ? Set.of() : concerns,
        TypedTime.of("begins", begins).in(zone),
        TypedTime.of("ends", ends).in(zone),
        text(reason));
  }

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "");
  }
}

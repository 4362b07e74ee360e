package dev.redress.oversight;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A day and a time as a browser's field writes them: {@code 2026-11-24T18:00}. */
record TypedTime(String field, String typed) {

  static TypedTime of(String field, @Nullable String typed) {
    return new TypedTime(field, Objects.requireNonNullElse(typed, ""));
  }

  /** What stands in the field before anything is typed, to the minute. */
  static TypedTime of(String field, Instant time, ZoneId zone) {
    return new TypedTime(
        field, LocalDateTime.ofInstant(time, zone).truncatedTo(ChronoUnit.MINUTES).toString());
  }

  /**
   * @throws NotATime where it is none
   */
  Instant in(ZoneId zone) {
    try {
      return LocalDateTime.parse(typed).atZone(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw new NotATime(field);
    }
  }
}

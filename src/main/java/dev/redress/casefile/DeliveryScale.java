package dev.redress.casefile;

import dev.redress.claims.ClaimView;
import dev.redress.disputes.TimelineEntry;
import dev.redress.guarantee.Actor;
import dev.redress.orders.OrderLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way of an order and of the complaint about it on one line, true to scale, with a column of
 * words below for each mark: a column is wide enough to be read where marks are too near.
 *
 * @param marks in the order of time; what has not happened stands behind what it should follow
 */
record DeliveryScale(List<Mark> marks) {

  /** The line's length; a page stretches it. */
  static final int LENGTH = 1000;

  private static final int MARGIN = 8;

  /** The day on which a parcel is expected is in time to its end. */
  private static final Duration DAY = Duration.ofDays(1);

  private static final Duration ROUND_FROM = Duration.ofDays(4);

  private static final Set<String> ANSWERS =
      Set.of("MessageWritten", "OfferMade", "OfferAccepted", "OfferDeclined", "ClaimAnswered");

  DeliveryScale {
    marks = List.copyOf(marks);
  }

  /**
   * One mark.
   *
   * @param at null where it has not happened
   * @param x where it stands on the line, from 0 to {@link #LENGTH}; 0 where it has not happened
   * @param column the middle of its words
   * @param late by how much it came after what was promised; null where it did not
   */
  record Mark(Moment moment, @Nullable Instant at, int x, int column, @Nullable Duration late) {

    public boolean isMissing() {
      return at == null;
    }

    /** How a page draws it. */
    public String look() {
      if (at == null) {
        return "missing";
      }
      return moment.isPromise() ? "promised" : late == null ? "done" : "late";
    }
  }

  private record Fact(Moment moment, @Nullable Instant at, @Nullable Instant promised) {

    /** What has not happened stands where it should have. */
    Instant place() {
      return at != null ? at : promised != null ? promised : Instant.MAX;
    }
  }

  static DeliveryScale of(CaseFile file) {
    OrderLine order = file.order();
    ClaimView claim = file.claim();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(Moment.ORDERED, order.orderedAt(), null));
    facts.add(new Fact(Moment.SHIP_BY, order.shipBy(), null));
    facts.add(new Fact(Moment.SHIPPED, order.shippedAt(), order.shipBy()));
    facts.add(new Fact(Moment.EXPECTED, order.estimatedDelivery(), null));
    facts.add(new Fact(Moment.DELIVERED, order.deliveredAt(), order.estimatedDelivery().plus(DAY)));
    if (order.refusedAt() != null) {
      facts.add(new Fact(Moment.REFUSED, order.refusedAt(), null));
    }
    if (order.returnedToSenderAt() != null) {
      facts.add(new Fact(Moment.RETURNED_TO_SENDER, order.returnedToSenderAt(), null));
    }
    facts.add(new Fact(Moment.CONTACTED, file.dispute().openedAt(), null));
    facts.add(new Fact(Moment.ANSWERED, answered(file), null));
    if (claim != null) {
      facts.add(new Fact(Moment.CLAIMED, claim.filedAt(), null));
    }
    facts.sort(Comparator.comparing(Fact::place).thenComparing(Fact::moment));
    return drawn(facts);
  }

  private static @Nullable Instant answered(CaseFile file) {
    return file.timeline().stream()
        .filter(entry -> entry.by().role() == Actor.Role.SELLER)
        .filter(entry -> ANSWERS.contains(entry.event()))
        .map(TimelineEntry::at)
        .findFirst()
        .orElse(null);
  }

  private static DeliveryScale drawn(List<Fact> facts) {
    List<Instant> times = facts.stream().flatMap(fact -> Stream.ofNullable(fact.at())).toList();
    Instant first = times.get(0);
    long span = Math.max(1, Duration.between(first, times.get(times.size() - 1)).toSeconds());
    List<Mark> marks = new ArrayList<>();
    for (Fact fact : facts) {
      Instant at = fact.at();
      int x =
          at == null
              ? 0
              : MARGIN
                  + (int) (Duration.between(first, at).toSeconds() * (LENGTH - 2 * MARGIN) / span);
      int column = (2 * marks.size() + 1) * LENGTH / (2 * facts.size());
      marks.add(new Mark(fact.moment(), at, x, column, late(fact)));
    }
    return new DeliveryScale(marks);
  }

  /** As people say it: days, or hours below a few of them. */
  private static Duration round(Duration late) {
    return late.compareTo(ROUND_FROM) < 0
        ? Duration.ofHours(Math.max(1, late.toHours()))
        : Duration.ofDays(late.toDays());
  }

  private static @Nullable Duration late(Fact fact) {
    Instant at = fact.at();
    Instant promised = fact.promised();
    return at == null || promised == null || !at.isAfter(promised)
        ? null
        : round(Duration.between(promised, at));
  }
}

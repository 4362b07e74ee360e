package dev.redress.demo;

import dev.redress.orders.OrderLineId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What happened about one line of the demonstration's orders, in order, each step at its time
 * before the house was first opened.
 */
final class DemoStory {

  /** What somebody does at some time. */
  record Step(UnaryOperator<Instant> time, Consumer<DemoDispute> deed) {

    Instant at(Instant now) {
      return time.apply(now);
    }
  }

  private final OrderLineId line;
  private final List<Step> steps = new ArrayList<>();

  private DemoStory(OrderLineId line) {
    this.line = line;
  }

  /** About the first line of that order. */
  static DemoStory about(String orderNumber) {
    return about(new OrderLineId(orderNumber, 1));
  }

  static DemoStory about(OrderLineId line) {
    return new DemoStory(line);
  }

  DemoStory at(Instant time, Consumer<DemoDispute> deed) {
    steps.add(new Step(now -> time, deed));
    return this;
  }

  /**
   * So many days ago, by the calendar of UTC as the orders' dates are moved by it.
   *
   * @param days at least one, so that it is over at any time of the day
   * @param time of that day, UTC: the marketplace is eight hours ahead
   */
  DemoStory daysAgo(int days, String time, Consumer<DemoDispute> deed) {
    LocalTime hour = LocalTime.parse(time);
    steps.add(
        new Step(
            now ->
                now.atZone(ZoneOffset.UTC)
                    .toLocalDate()
                    .minusDays(days)
                    .atTime(hour)
                    .toInstant(ZoneOffset.UTC),
            deed));
    return this;
  }

  DemoStory minutesAgo(int minutes, Consumer<DemoDispute> deed) {
    steps.add(new Step(now -> now.minus(Duration.ofMinutes(minutes)), deed));
    return this;
  }

  OrderLineId line() {
    return line;
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }
}

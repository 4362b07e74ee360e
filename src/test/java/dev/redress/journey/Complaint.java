package dev.redress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.disputes.DisputeView;
import dev.redress.disputes.TimelineEntry;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dispute that a story is about, as the house keeps it. */
final class Complaint {

  private final House house;
  private final String number;
  private final long id;

  Complaint(House house, String number) {
    this.house = house;
    this.number = number;
    this.id = house.disputes().byNumber(number).id();
    holdsTogether();
  }

  String number() {
    return number;
  }

  long id() {
    return id;
  }

  String href() {
    return "/api/disputes/" + number;
  }

  /** Holds after every step: the case file is where the process is, and as it was recorded. */
  void holdsTogether() {
    House.soon(
        () -> {
          Stage inModel = house.model().stageOf(number);
          assertThat(file().stage()).as("stage of %s", number).isEqualTo(inModel);
        });
    assertThat(house.custody().verify(id).findings()).as("broken custody").isEmpty();
  }

  /** Also waits for the steps that the house takes by itself. */
  void standsAt(Stage stage, @Nullable Outcome outcome) {
    House.soon(
        () -> {
          assertThat(file().outcome()).as("outcome, after %s", events()).isEqualTo(outcome);
          assertThat(file().stage()).as("stage, after %s", events()).isEqualTo(stage);
        });
    holdsTogether();
  }

  void isClosedAs(Outcome outcome) {
    standsAt(Stage.CLOSED, outcome);
    assertThat(house.model().isRunning(number)).isFalse();
  }

  /** Nobody appeals any more. */
  void becomesFinal(Outcome outcome) {
    house.nextDeadlinePasses(this);
    isClosedAs(outcome);
  }

  /** What the payment system really paid back, each payment as "12.00 USD". */
  void isRefunded(String... payments) {
    House.soon(
        () ->
            assertThat(house.paidBack(number))
                .as("refunds, after %s", events())
                .containsExactly(payments));
    holdsTogether();
  }

  /** Names of what happened, in order. */
  List<String> events() {
    return house.disputes().timeline(id).stream().map(TimelineEntry::event).toList();
  }

  private DisputeView file() {
    return house.disputes().get(id);
  }
}

package dev.redress.oversight;

import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Stage;
import dev.redress.steering.Sieve;
import dev.redress.steering.Steer;
import dev.redress.steering.Steerable;
import dev.redress.steering.SteeringVerb;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a manager has typed to find things and to steer them; null what was left out.
 *
 * @param everything whether what the filter finds is meant, and not what is ticked
 */
record SteeringForm(
    @Nullable Steerable things,
    @Nullable String kind,
    @Nullable Stage stage,
    @Nullable ProblemType problem,
    @Nullable String country,
    @Nullable String region,
    @Nullable Boolean overdue,
    @Nullable String assignee,
    @Nullable SteeringVerb verb,
    @Nullable String account,
    @Nullable String priority,
    @Nullable String hours,
    @Nullable String pauseReason,
    @Nullable String reason,
    @Nullable Boolean everything,
    @Nullable List<String> targets) {

  Sieve sieve() {
    return new Sieve(
        Objects.requireNonNullElse(things, Steerable.TASKS),
        text(kind),
        stage,
        problem,
        text(country),
        text(region),
        Boolean.TRUE.equals(overdue),
        text(assignee));
  }

  public boolean meansEverything() {
    return Boolean.TRUE.equals(everything);
  }

  /**
   * @throws NoVerbChosen where nothing says what is to be done
   */
  Steer command(List<String> chosen) {
    if (verb == null || verb.of() != sieve().things()) {
      throw new NoVerbChosen();
    }
    String argument =
        switch (verb) {
          case REASSIGN -> text(account);
          case PIN_PRIORITY -> text(priority);
          case EXTEND -> text(hours);
          case PAUSE -> text(pauseReason);
          case FREE_PRIORITY, RESUME, SEND_AGAIN, TRY_AGAIN -> "";
        };
    return new Steer(verb, argument, text(reason), chosen);
  }

  /** Whether it is ticked. */
  public boolean ticks(String target) {
    return targets != null && targets.contains(target);
  }

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "");
  }
}

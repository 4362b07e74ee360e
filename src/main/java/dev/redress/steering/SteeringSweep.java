package dev.redress.steering;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Does what was confirmed, thing by thing, a while at a time. */
@Component
class SteeringSweep {

  /** Shorter than a shutdown waits for work that is under way. */
  private static final Duration A_WHILE = Duration.ofSeconds(10);

  private static final int PAGE = 100;

  private final Steering steering;

  SteeringSweep(Steering steering) {
    this.steering = steering;
  }

  /** What fails comes again with the next run, and must not keep the rest. */
  void run() {
    long until = System.nanoTime() + A_WHILE.toNanos();
    List<SteeringItem> page = steering.waiting(null, PAGE);
    while (!page.isEmpty() && System.nanoTime() < until) {
      page.forEach(steering::perform);
      page = steering.waiting(page.get(page.size() - 1), PAGE);
    }
    steering.forgetOldDrafts();
  }
}

package dev.redress.policy;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Runs the replays that are not over, one after the other, a while at a time. */
@Component
class ReplaySweep {

  /** Shorter than a shutdown waits for work that is under way. */
  private static final Duration A_WHILE = Duration.ofSeconds(10);

  private final Replays replays;

  ReplaySweep(Replays replays) {
    this.replays = replays;
  }

  void run() {
    long until = System.nanoTime() + A_WHILE.toNanos();
    for (long replay : replays.running()) {
      boolean runsOn = true;
      while (runsOn && System.nanoTime() < until) {
        runsOn = replays.step(replay);
      }
    }
  }
}

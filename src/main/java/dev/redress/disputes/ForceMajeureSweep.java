package dev.redress.disputes;

import dev.redress.engine.Clockwork;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Carries out what was declared, dispute by dispute, each in a transaction of its own: a killed
 * node's work is gone on with by the next run, on any node, and what was done is not done again. As
 * clockwork it comes before the notices that tell of it.
 */
@Component
@Order(0)
class ForceMajeureSweep implements Clockwork {

  private static final Logger LOG = LoggerFactory.getLogger(ForceMajeureSweep.class);

  private final ForceMajeures forceMajeures;

  ForceMajeureSweep(ForceMajeures forceMajeures) {
    this.forceMajeures = forceMajeures;
  }

  @Override
  public Optional<Instant> next() {
    return forceMajeures.nextChange();
  }

  @Override
  public void catchUp() {
    for (ForceMajeure over : forceMajeures.toRelease()) {
      release(over);
    }
    for (ForceMajeure cause : forceMajeures.inForce()) {
      forceMajeures
          .disputesToStop(cause)
          .forEach(dispute -> attempt(dispute, () -> forceMajeures.stop(dispute)));
    }
  }

  private void release(ForceMajeure over) {
    long last = 0;
    for (var page = forceMajeures.disputesToRelease(over, last);
        !page.isEmpty();
        page = forceMajeures.disputesToRelease(over, last)) {
      for (long dispute : page) {
        attempt(dispute, () -> forceMajeures.release(over, dispute));
        last = dispute;
      }
    }
  }

  /** One dispute must not keep the others; it comes again with the next run. */
  private static void attempt(long dispute, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      LOG.warn("Force majeure was not carried out in dispute {}", dispute, e);
    }
  }
}

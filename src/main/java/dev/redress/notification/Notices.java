package dev.redress.notification;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** All notices: who was told what, when, in which language, delivered or not. */
@Service
public class Notices {

  private final NoticeRows rows;
  private final NoticeDelivery delivery;
  private final NotificationSettings settings;
  private final SchedulerClient scheduler;
  private final Clock clock;

  Notices(
      NoticeRows rows,
      NoticeDelivery delivery,
      NotificationSettings settings,
      SchedulerClient scheduler,
      Clock clock) {
    this.rows = rows;
    this.delivery = delivery;
    this.settings = settings;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /**
   * Sends what is queued now. Before the scheduler starts only, which does so by itself from then
   * on: both at once would send a notice twice.
   */
  public void sendQueued() {
    delivery.sendQueued(scheduler, clock.instant().plus(settings.retryAfter()));
  }

  /** The notices of a dispute, the oldest first. */
  public List<NoticeProof> proofs(long disputeId) {
    return rows.proofs(disputeId);
  }
}

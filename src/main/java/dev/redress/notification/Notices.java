package dev.redress.notification;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.redress.engine.Clockwork;
import dev.redress.policy.Deadline;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** All notices: who was told what, when, in which language, delivered or not. */
@Service
public class Notices implements Clockwork {

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

  /** A notice goes out at once, never at a time of its own. */
  @Override
  public Optional<Instant> next() {
    return Optional.empty();
  }

  /** Sends what is queued now. */
  @Override
  public void catchUp() {
    delivery.sendQueued(scheduler, clock.instant().plus(settings.retryAfter()));
  }

  /**
   * By which notice whoever is bound was told of each of a dispute's deadlines: the latest that was
   * sent, else the latest; by the deadline's id. Without a deadline of which no notice told.
   */
  public Map<Long, List<NoticeProof>> ofDeadlines(long disputeId, List<Deadline> deadlines) {
    if (deadlines.isEmpty()) {
      return Map.of();
    }
    List<NoticeProof> all = rows.proofs(disputeId);
    Map<Long, List<NoticeProof>> found = new HashMap<>();
    for (Deadline deadline : deadlines) {
      Map<String, NoticeProof> byRecipient = new LinkedHashMap<>();
      for (NoticeProof notice : DeadlineNotices.of(deadline, all)) {
        byRecipient.merge(
            notice.recipient(),
            notice,
            (before, later) ->
                before.state() == NoticeState.SENT && later.state() != NoticeState.SENT
                    ? before
                    : later);
      }
      if (!byRecipient.isEmpty()) {
        found.put(deadline.id(), List.copyOf(byRecipient.values()));
      }
    }
    return found;
  }

  /** The notices of these disputes that nobody will get, in no order. */
  public List<FailedNotice> failed(Collection<Long> disputeIds) {
    return disputeIds.isEmpty() ? List.of() : rows.failed(disputeIds);
  }

  /** In which language each part was first written to, by the dispute. */
  public Map<Long, Map<Part, Locale>> firstLanguages(Collection<Long> disputeIds) {
    return disputeIds.isEmpty() ? Map.of() : rows.firstLanguages(disputeIds);
  }

  /** The notices of a dispute, the oldest first. */
  public List<NoticeProof> proofs(long disputeId) {
    return rows.proofs(disputeId);
  }
}

package dev.redress.casework;

import static java.util.stream.Collectors.toMap;

import dev.redress.claims.Claims;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.engine.OpenTasks;
import dev.redress.engine.WaitingTask;
import dev.redress.guarantee.Remedy;
import dev.redress.orders.Orders;
import dev.redress.policy.NoExchangeRate;
import dev.redress.policy.Policies;
import dev.redress.policy.TaskPriority.Standing;
import dev.redress.steering.PinnedPriorities;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the priority of every task that waits as the policy wants it: {@code review-routing.dmn} of
 * the dispute's version says how many points the amount, a day of waiting, a missed target and
 * parties who meet again are worth, unless a manager has set it. Time goes by without anybody doing
 * anything, so all tasks are looked at again and again; only what has changed is written.
 */
@Component
class TaskPriorities {

  private static final Logger LOG = LoggerFactory.getLogger(TaskPriorities.class);

  private final OpenTasks tasks;
  private final Disputes disputes;
  private final Claims claims;
  private final Orders orders;
  private final Policies policies;
  private final PinnedPriorities pinned;
  private final Clock clock;

  TaskPriorities(
      OpenTasks tasks,
      Disputes disputes,
      Claims claims,
      Orders orders,
      Policies policies,
      PinnedPriorities pinned,
      Clock clock) {
    this.tasks = tasks;
    this.disputes = disputes;
    this.claims = claims;
    this.orders = orders;
    this.policies = policies;
    this.pinned = pinned;
    this.clock = clock;
  }

  /** A task that goes or comes meanwhile may be missed; the next run has it. */
  void sweep() {
    List<WaitingTask> page = tasks.waiting(0);
    for (int seen = page.size(); !page.isEmpty(); seen += page.size()) {
      sweep(page);
      page = tasks.waiting(seen);
    }
  }

  private void sweep(List<WaitingTask> page) {
    List<Long> ids = page.stream().map(one -> one.task().disputeId()).distinct().toList();
    Map<Long, DisputeView> files =
        disputes.find(ids).stream().collect(toMap(DisputeView::id, Function.identity()));
    Map<Long, Remedy> claimed = claims.claimed(ids);
    Set<Long> repeated = disputes.repeatedAmong(ids);
    Set<String> set = pinned.among(page.stream().map(one -> one.task().id()).toList()).keySet();
    Instant now = clock.instant();
    for (WaitingTask one : page) {
      DisputeView dispute = files.get(one.task().disputeId());
      if (dispute != null && !set.contains(one.task().id())) {
        attempt(
            one,
            dispute,
            amount(dispute, claimed.getOrDefault(dispute.id(), dispute.wanted())),
            new Standing(
                Duration.between(one.since(), now),
                one.dueAt() != null && one.dueAt().isBefore(now),
                repeated.contains(dispute.id())));
      }
    }
  }

  /** One task must not keep the others: somebody may be completing it at this moment. */
  private void attempt(WaitingTask one, DisputeView dispute, Money amount, Standing standing) {
    try {
      int priority =
          policies.of(dispute.policyVersion()).routing(amount).result().priority().of(standing);
      if (priority != one.priority()) {
        tasks.setPriority(one.task(), priority);
      }
    } catch (NoExchangeRate unknown) {
      LOG.debug("Dispute {} keeps its priority: {}", dispute.number(), unknown.facts());
    } catch (RuntimeException e) {
      LOG.info("Task {} keeps its priority until the next run", one.task().id(), e);
    }
  }

  private Money amount(DisputeView dispute, Remedy wanted) {
    return wanted.refunded().orElseGet(() -> orders.line(dispute.line()).paid());
  }
}

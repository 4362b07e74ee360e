package dev.redress.steering;

import static java.util.stream.Collectors.toMap;

import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.engine.OpenTasks;
import dev.redress.engine.StuckStep;
import dev.redress.engine.StuckSteps;
import dev.redress.engine.WaitingTask;
import dev.redress.notification.UndeliveredNotice;
import dev.redress.notification.UndeliveredNotices;
import dev.redress.orders.Destination;
import dev.redress.orders.OrderLineId;
import dev.redress.orders.Orders;
import dev.redress.policy.Deadline;
import dev.redress.policy.Deadlines;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds what can be steered. What it reads grows with what is open or has failed, not with what is
 * closed.
 */
@Service
public class Candidates {

  /** How many failed things are looked through at the most. */
  private static final int MOST_FAILED = 2_000;

  private static final int PAGE = 500;

  private final OpenTasks tasks;
  private final StuckSteps steps;
  private final UndeliveredNotices notices;
  private final Deadlines deadlines;
  private final Disputes disputes;
  private final Orders orders;
  private final PinnedPriorities pinned;
  private final Clock clock;

  Candidates(
      OpenTasks tasks,
      StuckSteps steps,
      UndeliveredNotices notices,
      Deadlines deadlines,
      Disputes disputes,
      Orders orders,
      PinnedPriorities pinned,
      Clock clock) {
    this.tasks = tasks;
    this.steps = steps;
    this.notices = notices;
    this.deadlines = deadlines;
    this.disputes = disputes;
    this.orders = orders;
    this.pinned = pinned;
    this.clock = clock;
  }

  /** What the sieve lets through, at most {@link Steering#MOST} and one more where there are. */
  public List<Candidate> find(Sieve sieve) {
    List<Candidate> found =
        switch (sieve.things()) {
          case TASKS -> tasks(sieve);
          case DEADLINES -> deadlines(sieve);
          case NOTICES -> notices(sieve);
          case STEPS -> steps(sieve);
        };
    return found.size() > Steering.MOST + 1 ? found.subList(0, Steering.MOST + 1) : found;
  }

  private List<Candidate> tasks(Sieve sieve) {
    List<Candidate> found = new ArrayList<>();
    List<WaitingTask> page = tasks.waiting(0);
    for (int seen = page.size(); isWanted(page, found); seen += page.size()) {
      Files files = files(page.stream().map(one -> one.task().disputeId()).distinct().toList());
      Map<String, Integer> set = pinned.among(page.stream().map(one -> one.task().id()).toList());
      for (WaitingTask one : page) {
        if (sieve.lets(one.task().element())
            && sieve.letsAssignee(one.task().assignee())
            && sieve.lets(one.dueAt(), now())
            && files.lets(sieve, one.task().disputeId())) {
          found.add(candidate(one, files, set));
        }
      }
      page = tasks.waiting(seen);
    }
    return found;
  }

  private static Candidate candidate(WaitingTask one, Files files, Map<String, Integer> set) {
    String assignee = one.task().assignee();
    return new Candidate(
        new Target(one.task().disputeId(), one.task().id()),
        files.get(one.task().disputeId()),
        one.task().element(),
        files.destination(one.task().disputeId()),
        assignee == null ? "" : assignee,
        one.since(),
        one.dueAt(),
        one.priority(),
        set.containsKey(one.task().id()),
        "");
  }

  private List<Candidate> deadlines(Sieve sieve) {
    List<Candidate> found = new ArrayList<>();
    List<DisputeView> page = disputes.open(0, PAGE);
    while (isWanted(page, found)) {
      Files files = files(page);
      List<Long> there =
          page.stream().map(DisputeView::id).filter(id -> files.lets(sieve, id)).toList();
      for (Deadline one : there.isEmpty() ? List.<Deadline>of() : deadlines.running(there)) {
        if (sieve.lets(one.kind().name()) && sieve.lets(one.dueAt(), now())) {
          found.add(
              new Candidate(
                  new Target(one.disputeId(), Long.toString(one.id())),
                  files.get(one.disputeId()),
                  one.kind().name(),
                  files.destination(one.disputeId()),
                  "",
                  one.startedAt(),
                  one.dueAt(),
                  null,
                  one.isPaused(),
                  ""));
        }
      }
      page = disputes.open(page.get(page.size() - 1).id(), PAGE);
    }
    return found;
  }

  private List<Candidate> notices(Sieve sieve) {
    List<UndeliveredNotice> all = notices.latest(MOST_FAILED);
    Files files = files(all.stream().map(UndeliveredNotice::disputeId).distinct().toList());
    return all.stream()
        .filter(one -> sieve.lets(one.state().name()) && files.lets(sieve, one.disputeId()))
        .map(
            one ->
                new Candidate(
                    new Target(one.disputeId(), Long.toString(one.id())),
                    files.get(one.disputeId()),
                    one.state().name(),
                    files.destination(one.disputeId()),
                    one.recipient(),
                    one.writtenAt(),
                    null,
                    null,
                    false,
                    one.error()))
        .toList();
  }

  private List<Candidate> steps(Sieve sieve) {
    List<StuckStep> all = steps.all(MOST_FAILED);
    Files files = files(all.stream().map(StuckStep::disputeId).distinct().toList());
    return all.stream()
        .filter(one -> sieve.lets(one.element()) && files.lets(sieve, one.disputeId()))
        .map(
            one ->
                new Candidate(
                    new Target(one.disputeId(), one.job()),
                    files.get(one.disputeId()),
                    one.element(),
                    files.destination(one.disputeId()),
                    "",
                    one.since(),
                    null,
                    null,
                    false,
                    one.message()))
        .toList();
  }

  private static boolean isWanted(Collection<?> page, List<Candidate> found) {
    return !page.isEmpty() && found.size() <= Steering.MOST;
  }

  private Files files(Collection<Long> ids) {
    return files(ids.isEmpty() ? List.of() : disputes.find(ids));
  }

  private Files files(List<DisputeView> read) {
    return new Files(
        read.stream().collect(toMap(DisputeView::id, Function.identity())),
        orders.destinations(read.stream().map(DisputeView::line).toList()));
  }

  private Instant now() {
    return clock.instant();
  }

  /** The case files of a page of things. */
  private record Files(Map<Long, DisputeView> byId, Map<OrderLineId, Destination> destinations) {

    DisputeView get(long id) {
      return Objects.requireNonNull(byId.get(id));
    }

    @Nullable Destination destination(long id) {
      return destinations.get(get(id).line());
    }

    /** Not where its dispute is gone. */
    boolean lets(Sieve sieve, long id) {
      return byId.containsKey(id) && sieve.lets(get(id), destination(id));
    }
  }
}

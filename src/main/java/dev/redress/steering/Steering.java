package dev.redress.steering;

import static java.util.stream.Collectors.toMap;

import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Refusal;
import dev.redress.guarantee.Texts;
import dev.redress.identity.Account;
import dev.redress.identity.Accounts;
import dev.redress.identity.Role;
import dev.redress.policy.PauseReason;
import dev.redress.steering.SteeringItem.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What managers do to many things at once. It is drafted first: the very commands are given and
 * taken back, so that the draft says of each thing what would come of it or what stands against it.
 * Confirmed, it is done thing by thing in the background, each in a transaction of its own: a
 * killed node's work is gone on with, and what was done is not done again.
 */
@Service
public class Steering {

  /** To how many things one action is done at the most. */
  public static final int MOST = 500;

  /** The highest priority that a manager may set. */
  public static final int HIGHEST_PRIORITY = 999;

  private static final Logger LOG = LoggerFactory.getLogger(Steering.class);
  private static final long LONGEST_EXTENSION_HOURS = Duration.ofDays(366).toHours();
  private static final Duration DRAFTS_ARE_KEPT = Duration.ofDays(1);
  private static final int MOST_ATTEMPTS = 5;
  private static final int MOST_SHOWN = 20;

  private final SteeringRows rows;
  private final SteeringSteps steps;
  private final Disputes disputes;
  private final Accounts accounts;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Steering(
      SteeringRows rows,
      SteeringSteps steps,
      Disputes disputes,
      Accounts accounts,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.steps = steps;
    this.disputes = disputes;
    this.accounts = accounts;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Drafts an action; nothing changes before it is confirmed.
   *
   * @return its number
   * @throws NothingChosen where nothing is, or what is chosen does not exist
   * @throws TooManyChosen above {@link #MOST}
   * @throws NoSuchArgument where what the verb asks for is missing or makes no sense
   * @throws Texts.TextMissing without a reason
   */
  public long draft(Steer asked, Actor manager) {
    Steer command = checked(asked);
    List<Target> targets = command.targets().stream().distinct().map(Target::parse).toList();
    if (targets.isEmpty()) {
      throw new NothingChosen();
    }
    if (targets.size() > MOST) {
      throw new TooManyChosen(MOST);
    }
    Map<Long, DisputeView> files =
        disputes.find(targets.stream().map(Target::disputeId).distinct().toList()).stream()
            .collect(toMap(DisputeView::id, one -> one));
    if (!targets.stream().allMatch(target -> files.containsKey(target.disputeId()))) {
      throw new NothingChosen();
    }
    long id = rows.insert(command, manager.account(), now());
    List<SteeringItem> foretold = new ArrayList<>();
    for (Target target : targets) {
      String number = Objects.requireNonNull(files.get(target.disputeId())).number().value();
      foretold.add(foretell(id, foretold.size() + 1, command, target, number, manager));
    }
    rows.insert(foretold);
    return id;
  }

  /**
   * Has a draft done in the background.
   *
   * @throws UnknownSteering where there is none of that number
   * @throws DraftedByAnother where it is another manager's
   * @throws ConfirmedAlready the second time
   */
  public void confirm(long id, Actor manager) {
    if (!get(id).by().equals(manager.account())) {
      throw new DraftedByAnother();
    }
    if (!rows.confirm(id, now())) {
      throw new ConfirmedAlready();
    }
  }

  /**
   * One action.
   *
   * @throws UnknownSteering where there is none of that number
   */
  public SteeringAction get(long id) {
    return rows.find(id).orElseThrow(() -> new UnknownSteering(id));
  }

  /** What an action is done to, in the order in which it is. */
  public List<SteeringItem> items(long id) {
    return rows.items(id);
  }

  /** The last that were confirmed, the latest first. */
  public List<SteeringAction> latest() {
    return rows.latest(MOST_SHOWN);
  }

  /** For the sweep: the next things that wait for their action. */
  List<SteeringItem> waiting(@Nullable SteeringItem after, int limit) {
    return after == null
        ? rows.waiting(0, 0, limit)
        : rows.waiting(after.actionId(), after.position(), limit);
  }

  /** For the sweep: drafts that nobody confirmed within a day go. */
  void forgetOldDrafts() {
    transaction.executeWithoutResult(
        status -> rows.forgetDraftsBefore(now().minus(DRAFTS_ARE_KEPT)));
  }

  /** For the sweep: does an action to one thing, or says why not. */
  void perform(SteeringItem waiting) {
    try {
      transaction.executeWithoutResult(
          status ->
              rows.take(waiting.actionId(), waiting.position())
                  .ifPresent(item -> rows.done(item, perform(get(item.actionId()), item))));
    } catch (RuntimeException e) {
      Refusal refusal = refusalIn(e);
      if (refusal == null) {
        LOG.warn("Steering {} failed at {}", waiting.actionId(), waiting.target(), e);
        refusal = rows.failed(waiting) < MOST_ATTEMPTS ? null : new FailedTooOften();
      }
      if (refusal != null) {
        rows.refused(waiting, refusal);
      }
    }
  }

  private Map<String, Object> perform(SteeringAction action, SteeringItem item) {
    return steps.perform(
        action.id(),
        new Steer(action.verb(), action.argument(), action.reason(), List.of()),
        Target.parse(item.target()),
        new Actor(action.by(), Actor.Role.MANAGER));
  }

  /** Gives the very command and takes it back. */
  private SteeringItem foretell(
      long id, int position, Steer command, Target target, String number, Actor manager) {
    Map<String, Object> facts;
    String refused = null;
    try {
      facts =
          Objects.requireNonNull(
              transaction.execute(
                  status -> {
                    status.setRollbackOnly();
                    return steps.perform(id, command, target, manager);
                  }));
    } catch (RuntimeException e) {
      Refusal refusal = refusalIn(e);
      if (refusal == null) {
        throw e;
      }
      refused = refusal.code();
      facts = refusal.facts();
    }
    return new SteeringItem(
        id, position, target.toString(), target.disputeId(), number, State.WAITING, refused, facts);
  }

  /** The engine wraps what a listener throws. */
  private static @Nullable Refusal refusalIn(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
    }
    return null;
  }

  private Steer checked(Steer command) {
    String argument =
        switch (command.verb()) {
          case REASSIGN -> reviewer(command.argument().strip());
          case PIN_PRIORITY -> number(command.argument(), 0, HIGHEST_PRIORITY);
          case EXTEND -> number(command.argument(), 1, LONGEST_EXTENSION_HOURS);
          case PAUSE -> pauseReason(command.argument());
          case FREE_PRIORITY, RESUME, SEND_AGAIN, TRY_AGAIN -> "";
        };
    return new Steer(
        command.verb(), argument, Texts.required("reason", command.reason()), command.targets());
  }

  private String reviewer(String account) {
    boolean known =
        account.isEmpty()
            || accounts
                .find(account)
                .filter(Account::enabled)
                .filter(
                    one ->
                        one.roles().contains(Role.CASE_WORKER)
                            || one.roles().contains(Role.SENIOR_REVIEWER))
                .isPresent();
    if (!known) {
      throw new NoSuchArgument();
    }
    return account;
  }

  private static String number(String typed, long least, long most) {
    try {
      long number = Long.parseLong(typed.strip());
      if (number >= least && number <= most) {
        return Long.toString(number);
      }
    } catch (NumberFormatException e) {
      throw new NoSuchArgument();
    }
    throw new NoSuchArgument();
  }

  private static String pauseReason(String typed) {
    return Arrays.stream(PauseReason.values())
        .map(Enum::name)
        .filter(typed::equals)
        .findFirst()
        .orElseThrow(NoSuchArgument::new);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

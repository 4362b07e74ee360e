package dev.redress.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.DisputeUnderReview;
import dev.redress.RedressTest;
import dev.redress.disputes.Disputes;
import dev.redress.disputes.TimelineEntry;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Actor.Role;
import dev.redress.guarantee.Texts.TextMissing;
import dev.redress.identity.Account;
import dev.redress.identity.Accounts;
import dev.redress.identity.RegisterAccount;
import dev.redress.policy.Deadline;
import dev.redress.policy.Deadlines;
import dev.redress.policy.PauseReason;
import dev.redress.steering.SteeringItem.State;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What managers do to many things at once. */
@RedressTest
class SteeringTest {

  private static final Actor MANAGER = new Actor("manager", Role.MANAGER);
  private static final Actor OTHER_MANAGER = new Actor("manager2", Role.MANAGER);
  private static final String WHY = "Too much at one desk";

  @Autowired private ApplicationContext house;
  @Autowired private Steering steering;
  @Autowired private SteeringSweep sweep;
  @Autowired private TaskService tasks;
  @Autowired private Disputes disputes;
  @Autowired private Deadlines deadlines;
  @Autowired private Accounts accounts;
  @Autowired private PinnedPriorities pinned;
  @Autowired private JdbcClient jdbc;

  @Test
  void a_draft_says_what_would_come_of_it_and_changes_nothing() {
    DisputeUnderReview one = DisputeUnderReview.in(house);
    int story = disputes.timeline(one.dispute().id()).size();
    long id = draft(SteeringVerb.REASSIGN, "case-worker", task(one));
    assertThat(steering.items(id))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.state()).isEqualTo(State.WAITING);
              assertThat(item.refusal()).isNull();
              assertThat(item.facts()).containsEntry("from", "").containsEntry("to", "case-worker");
            });
    sweep.run();
    assertThat(task(one.task()).getAssignee()).as("not confirmed").isNull();
    assertThat(disputes.timeline(one.dispute().id())).hasSize(story);
  }

  @Test
  void a_confirmed_action_is_done_once_and_stands_in_each_disputes_history_with_its_reason() {
    DisputeUnderReview one = DisputeUnderReview.in(house);
    DisputeUnderReview other = DisputeUnderReview.in(house);
    long id = confirmed(SteeringVerb.REASSIGN, "case-worker", task(one), task(other));
    sweep.run();
    assertThat(steering.get(id).done()).isEqualTo(2);
    for (DisputeUnderReview each : List.of(one, other)) {
      assertThat(task(each.task()).getAssignee()).isEqualTo("case-worker");
      assertThat(told(each, "TaskGiven")).singleElement().satisfies(SteeringTest::saysWhy);
    }
    assertThatThrownBy(() -> steering.confirm(id, MANAGER)).isInstanceOf(ConfirmedAlready.class);
    assertThat(told(one, "TaskGiven")).hasSize(1);
  }

  @Test
  void what_a_node_left_undone_when_it_was_killed_others_do_and_nothing_twice() {
    List<DisputeUnderReview> all =
        Stream.generate(() -> DisputeUnderReview.in(house)).limit(6).toList();
    long id =
        confirmed(
            SteeringVerb.REASSIGN,
            "case-worker",
            all.stream().map(SteeringTest::task).toArray(String[]::new));
    steering.perform(
        steering.waiting(null, 100).stream()
            .filter(item -> item.actionId() == id)
            .findFirst()
            .orElseThrow());
    assertThat(steering.get(id))
        .returns(1, SteeringAction::done)
        .returns(5, SteeringAction::waiting);

    List<CompletableFuture<Void>> nodes =
        Stream.generate(() -> CompletableFuture.runAsync(sweep::run)).limit(2).toList();
    nodes.forEach(CompletableFuture::join);
    sweep.run();
    assertThat(steering.get(id))
        .returns(6, SteeringAction::done)
        .returns(0, SteeringAction::waiting);
    assertThat(all).allSatisfy(one -> assertThat(told(one, "TaskGiven")).hasSize(1));
  }

  @Test
  void a_task_is_given_back_to_everybody() {
    DisputeUnderReview one = DisputeUnderReview.in(house);
    tasks.claim(one.task(), "case-worker");
    confirmed(SteeringVerb.REASSIGN, "", task(one));
    sweep.run();
    assertThat(task(one.task()).getAssignee()).isNull();
  }

  @Test
  void nobody_is_given_a_task_of_their_own_dispute_and_the_others_are_given_all_the_same() {
    DisputeUnderReview one = DisputeUnderReview.in(house);
    DisputeUnderReview own = DisputeUnderReview.in(house);
    String reviewer = aReviewer();
    // As if the reviewer had bought it.
    jdbc.sql("update dispute set buyer = ? where id = ?")
        .params(reviewer, own.dispute().id())
        .update();
    long id = draft(SteeringVerb.REASSIGN, reviewer, task(own), task(one));
    assertThat(steering.items(id))
        .extracting(SteeringItem::refusal)
        .containsExactly("DECIDES_OWN_DISPUTE", null);
    steering.confirm(id, MANAGER);
    sweep.run();
    assertThat(steering.items(id))
        .extracting(SteeringItem::state)
        .containsExactly(State.REFUSED, State.DONE);
    assertThat(task(own.task()).getAssignee()).isNull();
    assertThat(task(one.task()).getAssignee()).isEqualTo(reviewer);
    assertThat(told(own, "TaskGiven")).isEmpty();
  }

  @Test
  void what_was_done_meanwhile_is_refused_when_its_turn_comes() {
    DisputeUnderReview one = DisputeUnderReview.in(house);
    long id = draft(SteeringVerb.REASSIGN, "case-worker", task(one));
    tasks.setAssignee(one.task(), "case-worker");
    steering.confirm(id, MANAGER);
    sweep.run();
    assertThat(steering.items(id))
        .extracting(SteeringItem::refusal)
        .containsExactly("HAS_TASK_ALREADY");
  }

  @Test
  void a_priority_that_was_set_can_be_left_to_the_rules_again() {
    DisputeUnderReview one = DisputeUnderReview.in(house);
    confirmed(SteeringVerb.PIN_PRIORITY, "700", task(one));
    sweep.run();
    assertThat(task(one.task()).getPriority()).isEqualTo(700);
    assertThat(pinned.among(List.of(one.task()))).containsEntry(one.task(), 700);
    confirmed(SteeringVerb.FREE_PRIORITY, "", task(one));
    sweep.run();
    assertThat(pinned.among(List.of(one.task()))).isEmpty();
    assertThat(told(one, "PriorityPinned")).hasSize(1);
    assertThat(told(one, "PriorityFreed")).hasSize(1);
    assertThat(steering.items(draft(SteeringVerb.FREE_PRIORITY, "", task(one))))
        .extracting(SteeringItem::refusal)
        .containsExactly("PRIORITY_NOT_PINNED");
  }

  @Test
  void deadlines_get_more_time_within_the_policys_bounds_and_targets_of_staff_do_not_stand_still() {
    DisputeUnderReview one = DisputeUnderReview.in(house);
    Deadline target = deadlines.running(one.dispute().id()).get(0);
    String deadline = one.dispute().id() + ":" + target.id();
    assertThat(steering.items(draft(SteeringVerb.EXTEND, "8000", deadline)))
        .extracting(SteeringItem::refusal)
        .doesNotContainNull();
    assertThat(
            steering.items(draft(SteeringVerb.PAUSE, PauseReason.FORCE_MAJEURE.name(), deadline)))
        .extracting(SteeringItem::refusal)
        .containsExactly("DEADLINE_BINDS_THE_HOUSE");
    assertThat(steering.items(draft(SteeringVerb.RESUME, "", deadline)))
        .extracting(SteeringItem::refusal)
        .containsExactly("DEADLINE_IS_NOT_PAUSED");
  }

  @Test
  void what_cannot_be_meant_is_refused_before_anything_is_drafted() {
    String task = task(DisputeUnderReview.in(house));
    assertThatThrownBy(() -> draft(SteeringVerb.REASSIGN, "buyer", task))
        .isInstanceOf(NoSuchArgument.class);
    assertThatThrownBy(() -> draft(SteeringVerb.PIN_PRIORITY, "high", task))
        .isInstanceOf(NoSuchArgument.class);
    assertThatThrownBy(() -> draft(SteeringVerb.PAUSE, "LAZINESS", task))
        .isInstanceOf(NoSuchArgument.class);
    assertThatThrownBy(() -> draft(SteeringVerb.REASSIGN, "case-worker"))
        .isInstanceOf(NothingChosen.class);
    assertThatThrownBy(() -> draft(SteeringVerb.REASSIGN, "case-worker", "no thing"))
        .isInstanceOf(NothingChosen.class);
    assertThatThrownBy(
            () ->
                steering.draft(
                    new Steer(SteeringVerb.REASSIGN, "case-worker", " ", List.of(task)), MANAGER))
        .isInstanceOf(TextMissing.class);
  }

  @Test
  void a_thing_of_another_dispute_is_not_there() {
    DisputeUnderReview one = DisputeUnderReview.in(house);
    DisputeUnderReview other = DisputeUnderReview.in(house);
    assertThat(
            steering.items(
                draft(
                    SteeringVerb.REASSIGN,
                    "case-worker",
                    new Target(one.dispute().id(), other.task()).toString())))
        .extracting(SteeringItem::refusal)
        .containsExactly("TASK_IS_DONE");
  }

  @Test
  void who_drafts_confirms() {
    long id = draft(SteeringVerb.REASSIGN, "case-worker", task(DisputeUnderReview.in(house)));
    assertThatThrownBy(() -> steering.confirm(id, OTHER_MANAGER))
        .isInstanceOf(DraftedByAnother.class);
  }

  private long draft(SteeringVerb verb, String argument, String... targets) {
    return steering.draft(new Steer(verb, argument, WHY, Arrays.asList(targets)), MANAGER);
  }

  private long confirmed(SteeringVerb verb, String argument, String... targets) {
    long id = draft(verb, argument, targets);
    steering.confirm(id, MANAGER);
    return id;
  }

  private String aReviewer() {
    String name = "reviewer-" + UUID.randomUUID().toString().substring(0, 8);
    Account account =
        accounts.register(
            new RegisterAccount(
                name,
                "Rae",
                name + "@example.org",
                Locale.ENGLISH,
                "a long pass phrase",
                Set.of(dev.redress.identity.Role.CASE_WORKER)));
    return account.name();
  }

  private static String task(DisputeUnderReview of) {
    return new Target(of.dispute().id(), of.task()).toString();
  }

  private Task task(String id) {
    return tasks.createTaskQuery().taskId(id).singleResult();
  }

  private List<TimelineEntry> told(DisputeUnderReview of, String event) {
    return disputes.timeline(of.dispute().id()).stream()
        .filter(entry -> entry.event().equals(event))
        .toList();
  }

  private static void saysWhy(TimelineEntry entry) {
    assertThat(entry.facts()).containsEntry("staffReason", WHY);
    assertThat(entry.by()).isEqualTo(MANAGER);
  }
}

package dev.redress.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.redress.DisputeUnderReview;
import dev.redress.RedressTest;
import dev.redress.engine.AdjustableClock;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Actor.Role;
import dev.redress.steering.Steer;
import dev.redress.steering.Steering;
import dev.redress.steering.SteeringVerb;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A task's priority as it stands beside it in Tasklist. */
@RedressTest
class TaskPrioritiesTest {

  @Autowired private ApplicationContext house;
  @Autowired private TaskPriorities priorities;
  @Autowired private Steering steering;
  @Autowired private TaskService tasks;
  @Autowired private AdjustableClock clock;

  private Instant before;

  @BeforeEach
  void time_is_remembered() {
    before = clock.instant();
  }

  @AfterEach
  void time_is_as_it_was() {
    clock.set(before);
  }

  @Test
  void a_task_moves_forward_while_it_waits_and_more_once_it_is_overdue() {
    DisputeUnderReview.in(house);
    String again = DisputeUnderReview.in(house).task();
    priorities.sweep();
    assertThat(priority(again)).as("20 USD, between parties who meet again").isEqualTo(55);

    clock.set(before.plus(Duration.ofHours(25)));
    priorities.sweep();
    assertThat(priority(again)).as("after a day").isEqualTo(57);

    // A target that would end in the night ends in the morning after it.
    clock.set(before.plus(Duration.ofHours(71)));
    priorities.sweep();
    assertThat(priority(again)).as("past the target of 48 hours").isEqualTo(89);
  }

  @Test
  void a_priority_that_a_manager_has_set_is_left_alone() {
    DisputeUnderReview one = DisputeUnderReview.in(house);
    Actor manager = new Actor("manager", Role.MANAGER);
    long id =
        steering.draft(
            new Steer(
                SteeringVerb.PIN_PRIORITY,
                "3",
                "It can wait",
                List.of(one.dispute().id() + ":" + one.task())),
            manager);
    steering.confirm(id, manager);
    await().atMost(Duration.ofSeconds(20)).until(() -> priority(one.task()) == 3);
    priorities.sweep();
    assertThat(priority(one.task())).isEqualTo(3);
  }

  private int priority(String task) {
    return tasks.createTaskQuery().taskId(task).singleResult().getPriority();
  }
}

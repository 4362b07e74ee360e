package dev.redress.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.DisputeUnderReview;
import dev.redress.RedressTest;
import dev.redress.engine.AdjustableClock;
import java.time.Duration;
import java.time.Instant;
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

  private int priority(String task) {
    return tasks.createTaskQuery().taskId(task).singleResult().getPriority();
  }
}

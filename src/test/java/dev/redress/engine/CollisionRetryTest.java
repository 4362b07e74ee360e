package dev.redress.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.DisputeUnderReview;
import dev.redress.RedressTest;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A task that somebody describes while its priority changes. */
@RedressTest
class CollisionRetryTest {

  @Autowired private ApplicationContext house;
  @Autowired private TaskService tasks;
  @Autowired private ProcessEngineConfigurationImpl engine;
  @Autowired private TransactionTemplate transactions;

  private String task;

  @BeforeEach
  void a_task_waits() {
    task = DisputeUnderReview.in(house).task();
  }

  @Test
  void what_met_a_change_once_is_done_at_the_second_attempt() {
    Describing describing = new Describing(1);
    engine.getCommandExecutorTxRequired().execute(describing);
    assertThat(describing.attempts).isEqualTo(2);
    assertThat(tasks.createTaskQuery().taskId(task).singleResult())
        .returns("described", one -> one.getDescription())
        .returns(1, one -> one.getPriority());
  }

  @Test
  void what_meets_a_change_each_time_is_given_up() {
    Describing describing = new Describing(Integer.MAX_VALUE);
    assertThatThrownBy(() -> engine.getCommandExecutorTxRequired().execute(describing))
        .isInstanceOf(OptimisticLockingException.class);
    assertThat(describing.attempts).isEqualTo(CollisionRetry.ATTEMPTS);
  }

  @Test
  void a_part_of_a_transaction_is_not_done_again_by_itself() {
    Describing describing = new Describing(1);
    assertThatThrownBy(
            () ->
                transactions.executeWithoutResult(
                    ours -> engine.getCommandExecutorTxRequired().execute(describing)))
        .isInstanceOf(OptimisticLockingException.class);
    assertThat(describing.attempts).isEqualTo(1);
  }

  /** Writes to the task it has read, after another thread wrote to it so many times. */
  private class Describing implements Command<Void> {

    private final int collisions;
    private int attempts;

    Describing(int collisions) {
      this.collisions = collisions;
    }

    @Override
    public Void execute(CommandContext context) {
      var read = context.getTaskManager().findTaskById(task);
      if (attempts++ < collisions) {
        CompletableFuture.runAsync(() -> tasks.setPriority(task, attempts)).join();
      }
      read.setDescription("described");
      return null;
    }
  }
}

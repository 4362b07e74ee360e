package dev.redress.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Carries a command out again that met another one at the same task: whoever takes a task at the
 * moment in which its priority changes must have it, and of two who take it the second must hear
 * that it is taken. Stands outside the engine's transaction, so that the attempt which failed has
 * left nothing behind. Where the caller has a transaction of its own, only the caller can begin
 * again; the job executor does so by itself.
 */
class CollisionRetry extends CommandInterceptor {

  static final int ATTEMPTS = 4;

  @Override
  public <T> T execute(Command<T> command) {
    int attempts = beginsHere() ? ATTEMPTS : 1;
    while (true) {
      try {
        return next.execute(command);
      } catch (OptimisticLockingException met) {
        if (--attempts == 0) {
          throw met;
        }
      }
    }
  }

  private static boolean beginsHere() {
    return Context.getCommandContext() == null
        && Context.getJobExecutorContext() == null
        && !TransactionSynchronizationManager.isActualTransactionActive();
  }
}

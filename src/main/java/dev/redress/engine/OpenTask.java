package dev.redress.engine;

import org.jspecify.annotations.Nullable;

/**
 * A user task that waits for somebody.
 *
 * @param element the task's id in {@code dispute.bpmn}, such as {@code UserTask_ReviewClaim}
 * @param assignee the account that claimed it, null while nobody has
 */
public record OpenTask(String id, String element, long disputeId, @Nullable String assignee) {

  public boolean isOf(String account) {
    return account.equals(assignee);
  }
}

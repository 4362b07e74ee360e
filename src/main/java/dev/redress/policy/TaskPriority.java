package dev.redress.policy;

import java.time.Duration;

/**
 * What puts a task before others, in points; more is sooner.
 *
 * @param usual by the amount alone; 50 is what most have
 * @param aDay more for each full day that it has waited
 * @param overdue more once its target has passed
 * @param repeated more where the same two parties had a dispute before
 */
public record TaskPriority(int usual, int aDay, int overdue, int repeated) {

  /** The points of a task as it stands now. */
  public int of(Standing task) {
    long points = usual + aDay * task.waited().toDays();
    points += task.overdue() ? overdue : 0;
    points += task.repeated() ? repeated : 0;
    return Math.toIntExact(points);
  }

  /**
   * How a task stands now.
   *
   * @param waited since the task was there
   * @param overdue whether its target has passed
   * @param repeated whether the same two parties had a dispute before
   */
  public record Standing(Duration waited, boolean overdue, boolean repeated) {}
}

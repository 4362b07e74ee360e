package dev.redress.steering;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of set priorities. */
@Repository
class PinnedPriorityRows {

  private final JdbcClient jdbc;

  PinnedPriorityRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<String, Integer> among(Collection<String> taskIds) {
    Map<String, Integer> found = new HashMap<>();
    jdbc.sql("select task_id, priority from pinned_priority where task_id in (:tasks)")
        .param("tasks", taskIds)
        .query(
            row -> {
              found.put(row.getString("task_id"), row.getInt("priority"));
            });
    return found;
  }

  void pin(String taskId, long disputeId, int priority, long actionId) {
    free(taskId);
    jdbc.sql(
            "insert into pinned_priority (task_id, dispute_id, priority, action_id)"
                + " values (?, ?, ?, ?)")
        .params(taskId, disputeId, priority, actionId)
        .update();
  }

  /** Whether it was set. */
  boolean free(String taskId) {
    return jdbc.sql("delete from pinned_priority where task_id = ?").param(taskId).update() == 1;
  }
}

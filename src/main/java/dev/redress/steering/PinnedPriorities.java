package dev.redress.steering;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The priorities that managers have set: whoever computes priorities leaves them alone. */
@Service
public class PinnedPriorities {

  private final PinnedPriorityRows rows;

  PinnedPriorities(PinnedPriorityRows rows) {
    this.rows = rows;
  }

  /** Those of these tasks whose priority is set, with it; by the task's id. */
  public Map<String, Integer> among(Collection<String> taskIds) {
    return taskIds.isEmpty() ? Map.of() : rows.among(taskIds);
  }
}

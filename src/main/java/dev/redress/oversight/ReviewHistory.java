package dev.redress.oversight;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The work that came to reviewers, as the engine's history of tasks knows it: two queries. */
@Component
class ReviewHistory {

  private static final String REVIEW = "UserTask_ReviewClaim";

  private final HistoryService history;

  ReviewHistory(HistoryService history) {
    this.history = history;
  }

  /** What came since then, and whatever still waits; the oldest first. */
  List<ReviewWork> since(Instant from) {
    Map<String, Date> taken = new HashMap<>();
    for (HistoricIdentityLinkLog link :
        history
            .createHistoricIdentityLinkLogQuery()
            .type("assignee")
            .operationType("add")
            .dateAfter(Date.from(from))
            .orderByTime()
            .asc()
            .list()) {
      taken.put(link.getTaskId(), link.getTime());
    }
    List<HistoricTaskInstance> came =
        history
            .createHistoricTaskInstanceQuery()
            .taskDefinitionKey(REVIEW)
            .startedAfter(Date.from(from))
            .list();
    List<HistoricTaskInstance> waiting =
        history
            .createHistoricTaskInstanceQuery()
            .taskDefinitionKey(REVIEW)
            .startedBefore(Date.from(from))
            .unfinished()
            .list();
    return Stream.concat(waiting.stream(), came.stream())
        .map(task -> work(task, taken.get(task.getId())))
        .sorted(Comparator.comparing(ReviewWork::came))
        .toList();
  }

  private static ReviewWork work(HistoricTaskInstance task, @Nullable Date taken) {
    return new ReviewWork(
        task.getStartTime().toInstant(),
        taken == null ? null : taken.toInstant(),
        task.getEndTime() == null ? null : task.getEndTime().toInstant());
  }
}

package dev.redress.oversight;

import static java.util.stream.Collectors.toMap;

import dev.redress.engine.OpenTasks;
import dev.redress.figures.Figures;
import dev.redress.figures.Selection;
import dev.redress.figures.Spread;
import dev.redress.figures.Tally;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.springframework.stereotype.Component;

/** How many disputes went through each element of the model, how long they stood there, and now. */
@Component
class HeatMap {

  private final Figures figures;
  private final OpenTasks tasks;
  private final ManagementService management;
  private final Clock clock;

  HeatMap(Figures figures, OpenTasks tasks, ManagementService management, Clock clock) {
    this.figures = figures;
    this.tasks = tasks;
    this.management = management;
    this.clock = clock;
  }

  /**
   * One element.
   *
   * @param id in {@code dispute.bpmn}
   * @param passed how often it was left in the period
   * @param median how long half of these took at most; right to a few in a hundred
   * @param now how many stand there, in this version of the model
   * @param overdue how many of its tasks are past their target, in all versions
   */
  record Heat(String id, long passed, Duration median, long now, long overdue) {}

  /** Those of which there is anything to say, by their ids. */
  List<Heat> of(String definition, Selection selection) {
    Map<String, Spread> spreads = figures.spreads(Tally.ELEMENT_PASSED, selection);
    Map<String, Long> now =
        management.createActivityStatisticsQuery(definition).list().stream()
            .collect(toMap(ActivityStatistics::getId, one -> (long) one.getInstances(), Long::sum));
    Map<String, Long> overdue = overdue();
    TreeSet<String> ids = new TreeSet<>(spreads.keySet());
    ids.addAll(now.keySet());
    ids.addAll(overdue.keySet());
    return ids.stream()
        .map(
            id -> {
              Spread spread = spreads.getOrDefault(id, new Spread(new TreeMap<>()));
              return new Heat(
                  id,
                  spread.count(),
                  spread.median(),
                  now.getOrDefault(id, 0L),
                  overdue.getOrDefault(id, 0L));
            })
        .toList();
  }

  private Map<String, Long> overdue() {
    Map<String, Long> overdue = new TreeMap<>();
    for (String task : OpenTasks.OF_DISPUTES) {
      long count = tasks.overdue(task, clock.instant());
      if (count > 0) {
        overdue.put(task, count);
      }
    }
    return overdue;
  }
}

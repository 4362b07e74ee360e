package dev.redress.oversight;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** When a process goes on by itself, and until when its tasks should be done. */
@Component
class StandingTimers {

  private final ManagementService management;
  private final TaskService tasks;

  StandingTimers(ManagementService management, TaskService tasks) {
    this.management = management;
    this.tasks = tasks;
  }

  /**
   * @param element its id in the model
   */
  record StandingTimer(String element, Instant at) {}

  /** The next first. */
  List<StandingTimer> of(String processInstance) {
    List<StandingTimer> found = new ArrayList<>();
    List<Job> jobs = management.createJobQuery().processInstanceId(processInstance).timers().list();
    if (!jobs.isEmpty()) {
      Map<String, String> elements =
          management
              .createJobDefinitionQuery()
              .processDefinitionId(jobs.get(0).getProcessDefinitionId())
              .list()
              .stream()
              .collect(toMap(JobDefinition::getId, JobDefinition::getActivityId));
      for (Job job : jobs) {
        found.add(
            new StandingTimer(
                elements.getOrDefault(job.getJobDefinitionId(), ""), job.getDuedate().toInstant()));
      }
    }
    for (Task task : tasks.createTaskQuery().processInstanceId(processInstance).list()) {
      if (task.getDueDate() != null) {
        found.add(new StandingTimer(task.getTaskDefinitionKey(), task.getDueDate().toInstant()));
      }
    }
    found.sort(Comparator.comparing(StandingTimer::at));
    return found;
  }
}

package dev.redress.bench;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;

/** What both sides do alike: the driver's own steps, so that they cost both the same. */
final class Steps {

  private Steps() {}

  static String instance(ProcessEngine engine, String businessKey) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(businessKey)
        .singleResult()
        .getId();
  }

  static String task(ProcessEngine engine, String instance) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceId(instance)
        .singleResult()
        .getId();
  }

  static void runJob(ProcessEngine engine, String instance) {
    List<Job> jobs =
        engine.getManagementService().createJobQuery().processInstanceId(instance).list();
    if (jobs.size() != 1) {
      throw new IllegalStateException("one job was expected: " + jobs);
    }
    engine.getManagementService().executeJob(jobs.get(0).getId());
  }

  static void requireEnded(ProcessEngine engine, String instance) {
    if (engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance).count()
        != 0) {
      throw new IllegalStateException("still runs: " + instance);
    }
  }
}

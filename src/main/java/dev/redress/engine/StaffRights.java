package dev.redress.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import dev.redress.identity.Accounts;
import dev.redress.identity.StaffDirectory;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What staff may see and do in Camunda's web applications: groups, their rights, the lists they
 * find in Tasklist, and everybody's membership. Brought up to date at each start, before the first
 * request; several nodes may do it at once.
 */
@Component
class StaffRights implements SmartInitializingSingleton {

  /** Their tasks are granted one by one: {@link GrantsToCaseWorkers}. */
  private static final Permission[] CASE_WORKERS_ON_DISPUTES = {
    ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_HISTORY
  };

  private static final Permission[] SENIOR_REVIEWERS_ON_DISPUTES = {
    ProcessDefinitionPermissions.READ,
    ProcessDefinitionPermissions.READ_HISTORY,
    ProcessDefinitionPermissions.READ_TASK,
    ProcessDefinitionPermissions.READ_TASK_VARIABLE,
    ProcessDefinitionPermissions.TASK_WORK
  };

  private static final Permission[] MANAGERS_ON_DISPUTES = {
    ProcessDefinitionPermissions.READ,
    ProcessDefinitionPermissions.READ_INSTANCE,
    ProcessDefinitionPermissions.READ_HISTORY,
    ProcessDefinitionPermissions.READ_TASK,
    ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
    ProcessDefinitionPermissions.READ_HISTORY_VARIABLE,
    ProcessDefinitionPermissions.RETRY_JOB,
    ProcessDefinitionPermissions.UPDATE_INSTANCE,
    ProcessDefinitionPermissions.SUSPEND_INSTANCE,
    ProcessDefinitionPermissions.TASK_ASSIGN
  };

  private final IdentityService identity;
  private final AuthorizationService authorizations;
  private final FilterService filters;
  private final TaskService tasks;
  private final Accounts accounts;
  private final StaffDirectory staff;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  StaffRights(
      IdentityService identity,
      AuthorizationService authorizations,
      FilterService filters,
      TaskService tasks,
      Accounts accounts,
      StaffDirectory staff,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.identity = identity;
    this.authorizations = authorizations;
    this.filters = filters;
    this.tasks = tasks;
    this.accounts = accounts;
    this.staff = staff;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public void afterSingletonsInstantiated() {
    bringUpToDate();
  }

  /** All or nothing, and one node after the other: filters know no unique names. */
  void bringUpToDate() {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("select id from start_lock where id = 1 for update")
              .query(Integer.class)
              .single();
          keepGroups();
          keepReviewersRights();
          keepManagersRights();
          for (Resource everything : Resources.values()) {
            grant(StaffGroup.ADMINISTRATORS, everything, ANY, Permissions.ALL);
          }
          for (StaffGroup group : StaffGroup.values()) {
            accounts.withRole(group.role()).forEach(staff::keep);
          }
        });
  }

  private void keepGroups() {
    for (StaffGroup group : StaffGroup.values()) {
      if (identity.createGroupQuery().groupId(group.id()).count() == 0) {
        Group created = identity.newGroup(group.id());
        created.setName(group.label());
        created.setType(group == StaffGroup.ADMINISTRATORS ? "SYSTEM" : "WORKFLOW");
        identity.saveGroup(created);
      }
    }
  }

  private void keepReviewersRights() {
    List<String> lists = Arrays.stream(TaskList.values()).map(this::keep).toList();
    for (StaffGroup reviewers : List.of(StaffGroup.CASE_WORKERS, StaffGroup.SENIOR_REVIEWERS)) {
      grant(reviewers, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
      grant(reviewers, Resources.USER, ANY, Permissions.READ);
      lists.forEach(id -> grant(reviewers, Resources.FILTER, id, Permissions.READ));
    }
    for (String process : Processes.ALL) {
      grant(
          StaffGroup.CASE_WORKERS, Resources.PROCESS_DEFINITION, process, CASE_WORKERS_ON_DISPUTES);
      grant(
          StaffGroup.SENIOR_REVIEWERS,
          Resources.PROCESS_DEFINITION,
          process,
          SENIOR_REVIEWERS_ON_DISPUTES);
    }
  }

  private void keepManagersRights() {
    grant(StaffGroup.MANAGERS, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
    for (String process : Processes.ALL) {
      grant(StaffGroup.MANAGERS, Resources.PROCESS_DEFINITION, process, MANAGERS_ON_DISPUTES);
    }
    grant(StaffGroup.MANAGERS, Resources.DEPLOYMENT, ANY, Permissions.READ);
  }

  private String keep(TaskList list) {
    Filter filter = filters.createTaskFilterQuery().filterName(list.label()).singleResult();
    if (filter == null) {
      filter = filters.newTaskFilter(list.label());
    }
    filter.setQuery(list.query(tasks));
    filter.setProperties(list.properties());
    return filters.saveFilter(filter).getId();
  }

  private void grant(
      StaffGroup group, Resource resource, String resourceId, Permission... permissions) {
    Authorization authorization =
        authorizations
            .createAuthorizationQuery()
            .authorizationType(AUTH_TYPE_GRANT)
            .groupIdIn(group.id())
            .resourceType(resource)
            .resourceId(resourceId)
            .singleResult();
    if (authorization == null) {
      authorization = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
      authorization.setGroupId(group.id());
      authorization.setResource(resource);
      authorization.setResourceId(resourceId);
    }
    authorization.setPermissions(permissions);
    authorizations.saveAuthorization(authorization);
  }
}

package dev.redress.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Case workers see and do the tasks that are offered to them and no others: one row a task, which
 * goes with the task. Senior reviewers may work on every task of the process by one right. Who has
 * a task may put it back while they have it; that they give it to nobody else, {@link ActingStaff}
 * sees to.
 */
final class GrantsToCaseWorkers extends DefaultAuthorizationProvider {

  private static final AuthorizationEntity[] NONE = {};

  @Override
  public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
    if (!groupId.equals(StaffGroup.CASE_WORKERS.id()) || !type.equals(IdentityLinkType.CANDIDATE)) {
      return NONE;
    }
    AuthorizationEntity grant = new AuthorizationEntity(AUTH_TYPE_GRANT);
    grant.setGroupId(groupId);
    grant.setResource(Resources.TASK);
    grant.setResourceId(task.getId());
    grant.addPermission(TaskPermissions.READ);
    grant.addPermission(TaskPermissions.READ_VARIABLE);
    grant.addPermission(TaskPermissions.TASK_WORK);
    return new AuthorizationEntity[] {grant};
  }

  @Override
  public AuthorizationEntity[] newTaskAssignee(
      Task task, @Nullable String oldAssignee, @Nullable String newAssignee) {
    List<AuthorizationEntity> grants = new ArrayList<>();
    if (oldAssignee != null && !oldAssignee.equals(newAssignee)) {
      grants.add(hold(task, oldAssignee, false));
    }
    if (newAssignee != null) {
      grants.add(hold(task, newAssignee, true));
    }
    return grants.toArray(NONE);
  }

  private AuthorizationEntity hold(Task task, String account, boolean held) {
    AuthorizationEntity grant =
        getGrantAuthorizationByUserId(account, Resources.TASK, task.getId());
    if (grant == null) {
      grant = new AuthorizationEntity(AUTH_TYPE_GRANT);
      grant.setUserId(account);
      grant.setResource(Resources.TASK);
      grant.setResourceId(task.getId());
    }
    grant.setPermissions(
        new Permission[] {held ? TaskPermissions.TASK_ASSIGN : TaskPermissions.NONE});
    return grant;
  }

  @Override
  public AuthorizationEntity[] newTaskOwner(
      Task task, @Nullable String oldOwner, @Nullable String newOwner) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
    return NONE;
  }
}

package dev.redress.engine;

import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Actor.Role;
import dev.redress.guarantee.Refusal;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who works on a task, and in which role: the groups of Tasklist are the roles of staff. */
@Component
public class ActingStaff {

  private final IdentityService identity;

  ActingStaff(IdentityService identity) {
    this.identity = identity;
  }

  /**
   * Who completes a task: its assignee, and nobody else for them.
   *
   * @throws NotTheirTask where somebody else is signed in, or nobody has it
   * @throws NotStaff where that is nobody in a group of staff
   */
  public Actor completing(DelegateTask task) {
    Authentication signedIn = identity.getCurrentAuthentication();
    if (signedIn != null
        && signedIn.getUserId() != null
        && !signedIn.getUserId().equals(task.getAssignee())) {
      throw new NotTheirTask();
    }
    return assigned(task);
  }

  /**
   * To whom a task is assigned: by themselves, a manager, or the house.
   *
   * @throws NotTheirsToGive where anybody else does it
   * @throws NotStaff where that is nobody in a group of staff
   */
  public Actor assigned(DelegateTask task) {
    String assignee = task.getAssignee();
    if (assignee == null) {
      throw new NotStaff();
    }
    Authentication signedIn = identity.getCurrentAuthentication();
    if (signedIn != null
        && signedIn.getUserId() != null
        && !signedIn.getUserId().equals(assignee)
        && !mayGive(signedIn)) {
      throw new NotTheirsToGive();
    }
    return actor(assignee, signedIn);
  }

  private static boolean mayGive(Authentication signedIn) {
    return signedIn.getGroupIds() != null
        && Stream.of(StaffGroup.MANAGERS, StaffGroup.ADMINISTRATORS)
            .anyMatch(group -> signedIn.getGroupIds().contains(group.id()));
  }

  private Actor actor(String account, @Nullable Authentication signedIn) {
    List<String> groups =
        signedIn != null && account.equals(signedIn.getUserId()) && signedIn.getGroupIds() != null
            ? signedIn.getGroupIds()
            : identity.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .toList();
    if (groups.contains(StaffGroup.SENIOR_REVIEWERS.id())) {
      return new Actor(account, Role.SENIOR_REVIEWER);
    }
    if (groups.contains(StaffGroup.CASE_WORKERS.id())) {
      return new Actor(account, Role.CASE_WORKER);
    }
    if (groups.contains(StaffGroup.MANAGERS.id())) {
      return new Actor(account, Role.MANAGER);
    }
    throw new NotStaff();
  }

  /** A task is completed by whoever has claimed it. */
  public static final class NotTheirTask extends Refusal {}

  /** Everybody takes tasks themselves; managers give them to others. */
  public static final class NotTheirsToGive extends Refusal {}

  /** Only members of staff work on tasks. */
  public static final class NotStaff extends Refusal {}
}

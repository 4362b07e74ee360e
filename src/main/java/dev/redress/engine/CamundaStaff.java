package dev.redress.engine;

import dev.redress.identity.Account;
import dev.redress.identity.StaffDirectory;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Keeps the staff in the engine's identity tables, where its web applications look for them. */
@Component
class CamundaStaff implements StaffDirectory {

  private final IdentityService identity;

  /** Lazy, since the engine needs no accounts to start but accounts need it. */
  CamundaStaff(@Lazy IdentityService identity) {
    this.identity = identity;
  }

  @Override
  public void keep(Account staff) {
    User user = identity.createUserQuery().userId(staff.name()).singleResult();
    if (user == null) {
      user = identity.newUser(staff.name());
      // Nobody signs in to the engine itself: a password that nobody knows.
      user.setPassword(UUID.randomUUID().toString());
    }
    user.setFirstName(staff.displayName());
    user.setLastName("");
    user.setEmail(staff.email());
    identity.saveUser(user);
    keepGroups(staff);
  }

  private void keepGroups(Account staff) {
    List<StaffGroup> groups = staff.enabled() ? StaffGroup.of(staff.roles()) : List.of();
    for (StaffGroup group : StaffGroup.values()) {
      boolean member =
          identity.createGroupQuery().groupId(group.id()).groupMember(staff.name()).count() > 0;
      if (groups.contains(group) && !member) {
        identity.createMembership(staff.name(), group.id());
      } else if (!groups.contains(group) && member) {
        identity.deleteMembership(staff.name(), group.id());
      }
    }
  }
}

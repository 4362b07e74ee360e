package dev.redress.engine;

import dev.redress.identity.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The engine's groups, one a staff role. The ids stand in the model's candidate groups. */
enum StaffGroup {
  CASE_WORKERS("case-workers", "Case workers", Role.CASE_WORKER),
  SENIOR_REVIEWERS("senior-reviewers", "Senior reviewers", Role.SENIOR_REVIEWER),
  MANAGERS("managers", "Managers", Role.MANAGER),
  /** Named by Camunda: while nobody is in it, each web application asks for its set-up. */
  ADMINISTRATORS("camunda-admin", "Administrators", Role.ADMIN);

  private final String id;
  private final String label;
  private final Role role;

  StaffGroup(String id, String label, Role role) {
    this.id = id;
    this.label = label;
    this.role = role;
  }

  String id() {
    return id;
  }

  String label() {
    return label;
  }

  Role role() {
    return role;
  }

  static List<StaffGroup> of(Set<Role> roles) {
    return Arrays.stream(values()).filter(group -> roles.contains(group.role)).toList();
  }
}

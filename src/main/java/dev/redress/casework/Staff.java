package dev.redress.casework;

import dev.redress.casefile.Caller;
import dev.redress.guarantee.Actor;
import dev.redress.identity.Callers;
import dev.redress.identity.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whoever works on disputes at the pages of staff. */
@Component
class Staff {

  private final Callers callers;

  Staff(Callers callers) {
    this.callers = callers;
  }

  /** Who asks, with the roles of staff only: here nobody acts as a party. */
  Caller caller() {
    Set<Actor.Role> roles = EnumSet.noneOf(Actor.Role.class);
    for (Role role : List.of(Role.CASE_WORKER, Role.SENIOR_REVIEWER, Role.MANAGER)) {
      if (callers.has(role)) {
        roles.add(callers.actor(role).role());
      }
    }
    return new Caller(callers.name(), roles);
  }
}

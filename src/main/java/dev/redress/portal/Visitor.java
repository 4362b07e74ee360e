package dev.redress.portal;

import dev.redress.casefile.Caller;
import dev.redress.guarantee.Actor;
import dev.redress.identity.Callers;
import dev.redress.identity.Role;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who looks at a page of the portal, and in which roles. */
@Component
class Visitor {

  private final Callers callers;

  Visitor(Callers callers) {
    this.callers = callers;
  }

  boolean buys() {
    return callers.has(Role.BUYER);
  }

  boolean sells() {
    return callers.has(Role.SELLER);
  }

  Actor buyer() {
    return callers.actor(Role.BUYER);
  }

  Actor seller() {
    return callers.actor(Role.SELLER);
  }

  /** For finding a dispute: the portal is for its parties, so staff is nobody here. */
  Caller caller() {
    Set<Actor.Role> roles = EnumSet.noneOf(Actor.Role.class);
    if (buys()) {
      roles.add(Actor.Role.BUYER);
    }
    if (sells()) {
      roles.add(Actor.Role.SELLER);
    }
    return new Caller(callers.name(), roles);
  }
}

package dev.redress.casefile;

import dev.redress.disputes.DisputeView;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Actor.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An account with every role in which it may act; which one counts depends on the dispute. */
public record Caller(String account, Set<Role> roles) {

  private static final List<Role> STAFF =
      List.of(Role.CASE_WORKER, Role.SENIOR_REVIEWER, Role.MANAGER);

  public Caller {
    roles = Set.copyOf(roles);
  }

  /**
   * As whom this account stands in a dispute: as the side it is, else as staff, else as nobody. Who
   * is a party to it is never staff in it.
   */
  public Optional<Actor> standingIn(DisputeView dispute) {
    if (account.equals(dispute.buyer())) {
      return as(Role.BUYER);
    }
    if (account.equals(dispute.seller())) {
      return as(Role.SELLER);
    }
    return asStaff();
  }

  /** The first staff role of this account, if it has one. */
  public Optional<Actor> asStaff() {
    return STAFF.stream().filter(roles::contains).findFirst().map(role -> new Actor(account, role));
  }

  /** This account in that role, if it has it. */
  public Optional<Actor> as(Role role) {
    return roles.contains(role) ? Optional.of(new Actor(account, role)) : Optional.empty();
  }
}

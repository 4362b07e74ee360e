package dev.redress.identity;

/**
 * What an account may be. Buyer or seller only says that somebody may be a party; whose dispute it
 * is, the order line tells.
 */
public enum Role {
  BUYER,
  SELLER,
  CASE_WORKER,
  SENIOR_REVIEWER,
  MANAGER,
  ADMIN,
  /** The marketplace's own systems, over REST. */
  MARKETPLACE,
  /** What watches the house by machine: reads its metrics and nothing else. */
  MONITORING;

  /** Who works in Camunda's web applications, and must be known to the engine. */
  public boolean isStaff() {
    return switch (this) {
      case CASE_WORKER, SENIOR_REVIEWER, MANAGER, ADMIN -> true;
      case BUYER, SELLER, MARKETPLACE, MONITORING -> false;
    };
  }

  /** The name under which Spring Security knows it. */
  public String authority() {
    return "ROLE_" + name();
  }
}

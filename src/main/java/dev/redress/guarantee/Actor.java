package dev.redress.guarantee;

/**
 * Who did something: an account and the role in which it acted. The timeline keeps both, since an
 * account may play another role elsewhere.
 */
public record Actor(String account, Role role) {

  /** The roles in which somebody, or the house itself, acts on a dispute. */
  public enum Role {
    BUYER,
    SELLER,
    CASE_WORKER,
    SENIOR_REVIEWER,
    MANAGER,
    MARKETPLACE,
    SYSTEM
  }

  /** The house itself: deadlines, tables and other steps that the process takes. */
  public static final Actor SYSTEM = new Actor("redress", Role.SYSTEM);

  public static Actor of(Party party, String account) {
    return new Actor(account, party == Party.BUYER ? Role.BUYER : Role.SELLER);
  }

  public boolean isStaff() {
    return switch (role) {
      case CASE_WORKER, SENIOR_REVIEWER, MANAGER -> true;
      case BUYER, SELLER, MARKETPLACE, SYSTEM -> false;
    };
  }
}

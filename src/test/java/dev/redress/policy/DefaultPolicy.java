package dev.redress.policy;

/** The built-in policy, for tests of other modules. */
public final class DefaultPolicy {

  private DefaultPolicy() {}

  /** In a marketplace of that time zone and country. */
  public static Policy in(String zone, String country) {
    return new Policy(
        PolicyFixture.TABLES, PolicyFixture.calendar(zone, country), PolicyFixture.RATES);
  }
}

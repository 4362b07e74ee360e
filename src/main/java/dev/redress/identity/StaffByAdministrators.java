package dev.redress.identity;

import dev.redress.guarantee.Refusal;

/** Only administrators appoint staff and the marketplace's systems, or change their accounts. */
public final class StaffByAdministrators extends Refusal {

  StaffByAdministrators() {}

  @Override
  public String field() {
    return "roles";
  }
}

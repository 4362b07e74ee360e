package dev.redress.evidence;

import dev.redress.guarantee.Refusal;

/**
 * What a file tells is for who reviews it. To a party it does not exist, staff elsewhere or not: it
 * may tell of others' disputes.
 */
public final class InsightsAreForStaff extends Refusal {

  InsightsAreForStaff() {
    super();
  }

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }
}

package dev.redress.notification;

import dev.redress.guarantee.Party;
import dev.redress.policy.Deadline.Binds;

/** The part that a recipient plays in the dispute; it tells which deadlines bind them. */
public enum Part {
  BUYER,
  SELLER,
  MANAGER;

  static Part of(Party party) {
    return party == Party.BUYER ? BUYER : SELLER;
  }

  /** Whether deadlines that bind these bind whoever plays this part. */
  public boolean boundBy(Binds binds) {
    return switch (this) {
      case BUYER -> binds == Binds.BUYER || binds == Binds.BOTH;
      case SELLER -> binds == Binds.SELLER || binds == Binds.BOTH;
      case MANAGER -> binds == Binds.CASE_WORKER || binds == Binds.SENIOR_REVIEWER;
    };
  }
}

package dev.redress.notification;

import dev.redress.guarantee.Refusal;

/** The notice was delivered, or is on its way again. */
public final class NoticeIsUnderway extends Refusal {
  @Override
  public Kind kind() {
    return Kind.STALE;
  }
}

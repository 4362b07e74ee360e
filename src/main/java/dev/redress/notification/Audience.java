package dev.redress.notification;

/** Who is told of an event. */
enum Audience {
  BUYER,
  SELLER,
  /** Whoever of buyer and seller did not do it; both, where the house or its staff did. */
  OTHER_PARTY,
  /** Whoever the event's deadline binds. */
  BOUND,
  MANAGERS
}

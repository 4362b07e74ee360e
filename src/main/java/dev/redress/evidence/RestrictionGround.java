package dev.redress.evidence;

/** Why the other side may not open an item: whose protection weighs more than its right to see. */
public enum RestrictionGround {
  /** Where somebody lives or can be reached. */
  ADDRESS,
  /** Of somebody's health. */
  MEDICAL,
  /** Card and account numbers, means of identification. */
  PAYMENT_DETAILS,
  /** Of somebody who has no part in the dispute. */
  THIRD_PERSON
}

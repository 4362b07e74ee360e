package dev.redress.guarantee;

/**
 * A module that keeps of a dispute what is about people. When the time to keep it is over, that
 * goes for good; amounts, times and outcomes stay.
 */
public interface PersonalData {

  /** Erases what this module keeps about people in that dispute, in the caller's transaction. */
  void erase(long disputeId);
}

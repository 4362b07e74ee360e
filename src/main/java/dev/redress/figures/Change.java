package dev.redress.figures;

/** What is added to a sum, or taken away. */
record Change(long count, long amount) {

  static Change adding(Fact fact) {
    return new Change(fact.count(), fact.amount());
  }

  static Change takingAway(Fact fact) {
    return new Change(-fact.count(), -fact.amount());
  }

  Change and(Change other) {
    return new Change(count + other.count, amount + other.amount);
  }

  boolean isNothing() {
    return count == 0 && amount == 0;
  }

  boolean takesAway() {
    return count < 0 || amount < 0;
  }
}

package dev.redress.guarantee;

/** One of the two sides of a dispute. */
public enum Party {
  BUYER,
  SELLER;

  public Party other() {
    return this == BUYER ? SELLER : BUYER;
  }
}

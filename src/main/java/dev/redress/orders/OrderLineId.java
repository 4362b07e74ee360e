package dev.redress.orders;

/** Names one line of one order, as the marketplace does. Lines count from 1. */
public record OrderLineId(String orderNumber, int line) {

  @Override
  public String toString() {
    return orderNumber + "/" + line;
  }
}

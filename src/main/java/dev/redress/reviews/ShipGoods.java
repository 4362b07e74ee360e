package dev.redress.reviews;

/** The buyer has handed the goods to a carrier. */
public record ShipGoods(String carrier, String tracking) {}

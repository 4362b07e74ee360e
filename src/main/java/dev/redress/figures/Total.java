package dev.redress.figures;

/**
 * A sum of facts.
 *
 * @param detail by what its measure tells apart, empty where by nothing
 * @param currency empty where no money is meant; sums of different currencies are never added
 * @param amount minor units of the currency, or minutes
 */
public record Total(String detail, String currency, long count, long amount) {}

package dev.redress.figures;

import java.time.LocalDate;

/**
 * A dispute behind a figure.
 *
 * @param day on which it counts
 * @param detail by what its measure tells apart, empty where by nothing
 * @param currency empty where no money is meant
 * @param amount minor units of the currency, or minutes
 */
public record CountedDispute(
    long disputeId, LocalDate day, String detail, String currency, long count, long amount) {}

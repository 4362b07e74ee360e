package dev.redress.figures;

import java.time.LocalDate;

/**
 * A sum of a day's facts, or of a month's.
 *
 * @param day of a month, the first
 * @param detail by what its measure tells apart, empty where by nothing
 */
public record TotalOfDay(LocalDate day, String detail, long count) {}

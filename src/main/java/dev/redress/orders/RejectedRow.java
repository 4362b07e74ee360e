package dev.redress.orders;

/**
 * One row of an order file that was not taken, and the first thing that is wrong with it.
 *
 * @param line in the file, from 1, the header included; of the row's beginning where it has several
 * @param column as in the header; empty where the whole row is wrong
 */
public record RejectedRow(long line, String column, OrderFault reason) {}

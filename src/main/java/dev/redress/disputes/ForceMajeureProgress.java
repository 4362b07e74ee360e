package dev.redress.disputes;

/**
 * How far a force majeure is carried out, in deadlines.
 *
 * @param stopped all that it has stopped, also those that run again
 * @param toStop that still run and should not
 * @param resumed that run again or came to their end, since it is over
 */
public record ForceMajeureProgress(int stopped, int toStop, int resumed) {}

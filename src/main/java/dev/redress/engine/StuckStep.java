package dev.redress.engine;

import java.time.Instant;

/**
 * A step of a dispute's process that failed each time it was tried: an incident.
 *
 * @param job the engine's id of what would be tried again
 * @param element the step's id in {@code dispute.bpmn}
 * @param since when it was given up
 * @param message what the failure said, in the words of a program; may be empty
 */
public record StuckStep(
    String job, String element, long disputeId, Instant since, String message) {}

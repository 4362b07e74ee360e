package dev.redress.engine;

import java.time.Instant;

/**
 * That a dispute's process went through an element of {@code dispute.bpmn}, whether it came to its
 * end there or was called off.
 *
 * @param element its id
 */
public record ElementPass(String element, Instant begunAt, Instant endedAt) {}

package dev.redress.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that the reader of a case file may do to it now.
 *
 * @param subject what of the case file it is done to, see {@link Verb}; 0 for the whole
 * @param until when the deadline ends that binds the reader to it, null where none runs
 */
public record Action(Verb verb, long subject, @Nullable Instant until) {}

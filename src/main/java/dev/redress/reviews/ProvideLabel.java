package dev.redress.reviews;

import org.jspecify.annotations.Nullable;

/**
 * The seller provides a label for the way back. Carrier and tracking may be unknown to the seller;
 * the label itself is a file among the evidence or described in the note.
 */
public record ProvideLabel(
    @Nullable String carrier, @Nullable String tracking, String note, @Nullable Long evidenceId) {}

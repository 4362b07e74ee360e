package dev.redress.reviews;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The seller provided the return label; the buyer is to ship by {@code dueAt}. */
public record ReturnLabelProvided(
    long disputeId,
    Actor actor,
    @Nullable String carrier,
    @Nullable String tracking,
    String note,
    Instant dueAt)
    implements DisputeEvent {}

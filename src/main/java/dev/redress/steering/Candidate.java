package dev.redress.steering;

import dev.redress.disputes.DisputeView;
import dev.redress.orders.Destination;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A thing that can be steered, as a list shows it. Times are instants.
 *
 * @param kind see {@link Sieve#kind}
 * @param destination where the goods go; null while unknown
 * @param who has the task or was to get the notice; empty where nobody
 * @param since when it waits, runs, was written or failed
 * @param dueAt null where it has no end
 * @param priority of a task, else null
 * @param held whether the priority is set by a manager, or the deadline stands still
 * @param error what a server or program said of the failure; may be empty
 */
public record Candidate(
    Target target,
    DisputeView dispute,
    String kind,
    @Nullable Destination destination,
    String who,
    Instant since,
    @Nullable Instant dueAt,
    @Nullable Integer priority,
    boolean held,
    String error) {}

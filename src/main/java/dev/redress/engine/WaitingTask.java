package dev.redress.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user task as it stands in a list.
 *
 * @param since since when it waits there
 * @param dueAt until when it should be done, null where nothing says so
 * @param priority what Tasklist shows beside it, higher is sooner
 * @param cameBy by which way the review came here, as the process remembers it: {@code EVIDENCE}
 *     where a side has answered; empty where it is the first time
 */
public record WaitingTask(
    OpenTask task, Instant since, @Nullable Instant dueAt, int priority, String cameBy) {}

package dev.redress.policy;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.redress.policy.Deadline.Binds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Deadlines of one dispute, for tests of a stage; each lasts a day. */
public final class RunningDeadlines {

  public final List<Deadline> running = new ArrayList<>();
  public final Deadlines deadlines = mock(Deadlines.class);

  public RunningDeadlines(Instant now) {
    when(deadlines.start(anyLong(), any(DeadlineKind.class), any(Binds.class)))
        .thenAnswer(
            call -> start(call.getArgument(0), call.getArgument(1), call.getArgument(2), now));
    when(deadlines.start(anyLong(), any(DeadlineKind.class), any(Binds.class), any(Duration.class)))
        .thenAnswer(
            call -> start(call.getArgument(0), call.getArgument(1), call.getArgument(2), now));
    when(deadlines.startAfterTransit(anyLong(), any(DeadlineKind.class), any(Binds.class)))
        .thenAnswer(
            call -> start(call.getArgument(0), call.getArgument(1), call.getArgument(2), now));
    when(deadlines.running(anyLong())).thenReturn(running);
    doAnswer(
            call ->
                running.removeIf(deadline -> deadline.kind() == call.<DeadlineKind>getArgument(1)))
        .when(deadlines)
        .end(anyLong(), any(DeadlineKind.class));
  }

  private Deadline start(long disputeId, DeadlineKind kind, Binds binds, Instant now) {
    Deadline deadline =
        new Deadline(
            running.size() + 1,
            disputeId,
            kind,
            0,
            binds,
            now,
            null,
            now.plus(Duration.ofDays(1)),
            null,
            null,
            false,
            null);
    running.add(deadline);
    return deadline;
  }

  public List<DeadlineKind> kinds() {
    return running.stream().map(Deadline::kind).toList();
  }
}

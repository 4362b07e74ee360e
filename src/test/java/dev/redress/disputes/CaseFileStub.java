package dev.redress.disputes;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.redress.guarantee.Actor;
import dev.redress.guarantee.BothLanguages;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Remedy;
import dev.redress.guarantee.Stage;
import dev.redress.orders.OrderLineId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.mockito.stubbing.Answer;

/** The case file of one dispute, for tests of a stage: it remembers what it is told. */
public final class CaseFileStub {

  public static final Instant NOW = Instant.parse("2026-11-05T02:00:00.123456Z");
  public static final Actor BUYER = Actor.of(Party.BUYER, "buyer");
  public static final Actor SELLER = Actor.of(Party.SELLER, "seller");

  // tests share one database: each has a dispute of its own
  private static final AtomicLong IDS = new AtomicLong(1_000_000);

  public final long id = IDS.incrementAndGet();
  public final List<DisputeEvent> told = new ArrayList<>();
  public final List<Decision> decisions = new ArrayList<>();
  public final List<TimelineEntry> timeline = new ArrayList<>();
  public final Disputes disputes = mock(Disputes.class);

  public CaseFileStub() {
    when(disputes.lock(anyLong())).thenAnswer(call -> view());
    when(disputes.get(anyLong())).thenAnswer(call -> view());
    when(disputes.decisions(anyLong())).thenReturn(decisions);
    when(disputes.decisionInForce(anyLong())).thenAnswer(call -> inForce());
    when(disputes.timeline(anyLong())).thenReturn(timeline);
    when(disputes.decide(any()))
        .thenAnswer(
            call -> {
              decisions.add(call.getArgument(0));
              return call.getArgument(0);
            });
    Answer<?> remember = call -> told.add(call.getArgument(0));
    doAnswer(remember).when(disputes).record(any());
    doAnswer(remember).when(disputes).record(any(), any());
  }

  public DisputeView view() {
    return new DisputeView(
        id,
        new DisputeNumber("D-" + id),
        new OrderLineId("A-" + id, 1),
        "buyer",
        "seller",
        ProblemType.DAMAGED,
        "broken",
        Remedy.fullRefund(Money.parse("USD 50.00")),
        Stage.REVIEW,
        null,
        NOW,
        null,
        "2026-11");
  }

  public Optional<Decision> inForce() {
    return decisions.isEmpty()
        ? Optional.empty()
        : Optional.of(decisions.get(decisions.size() - 1));
  }

  public void decided(Outcome outcome, @Nullable Remedy remedy, Actor by) {
    decisions.add(
        new Decision(
            decisions.size() + 1,
            id,
            NOW,
            by,
            outcome,
            remedy,
            Payer.SELLER,
            true,
            List.of(),
            BothLanguages.same("because")));
  }

  public void did(Actor actor, String event, Instant at) {
    timeline.add(
        new TimelineEntry(timeline.size() + 1, at, actor, event, java.util.Map.of(), "", ""));
  }

  /** The simple names of what was told, in order. */
  public Collection<String> story() {
    return told.stream().map(DisputeEvent::name).toList();
  }
}

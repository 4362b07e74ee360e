package dev.redress.disputes;

import dev.redress.guarantee.Actor;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Stage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** All case files. Every command runs in one transaction that also holds the process's step. */
@Service
public class Disputes {

  public DisputeView open(OpenDispute command, Actor buyer) {
    throw new UnsupportedOperationException();
  }

  /**
   * @throws UnknownDispute where there is none
   */
  public DisputeView get(long id) {
    throw new UnsupportedOperationException();
  }

  /** As {@link #get}, and nobody else changes this dispute until the transaction ends. */
  public DisputeView lock(long id) {
    throw new UnsupportedOperationException();
  }

  public DisputeView byNumber(String number) {
    throw new UnknownDispute(number);
  }

  /** The caller's own disputes or, for staff, all; the newest first, after {@code before}. */
  public List<DisputeView> list(Actor caller, @Nullable Stage stage, long before, int limit) {
    return List.of();
  }

  /** Appends to the timeline and tells the other modules, in the caller's transaction. */
  public void record(DisputeEvent event) {}

  public List<TimelineEntry> timeline(long id) {
    return List.of();
  }

  /** Records a decision or an agreement; it is in force from now on. */
  public Decision decide(Decision decision) {
    return decision;
  }

  public List<Decision> decisions(long id) {
    return List.of();
  }

  public Optional<Decision> decisionInForce(long id) {
    return Optional.empty();
  }

  public void withdraw(long id, Actor buyer, String reason) {}

  /** The other side is told and gets its right of reply. */
  public void correctProblemType(long id, Actor by, ProblemType to, String reason) {}

  /** The other side's reply to a corrected problem type. */
  public void reply(long id, Actor by, String text) {}
}

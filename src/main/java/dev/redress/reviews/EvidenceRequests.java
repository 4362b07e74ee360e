package dev.redress.reviews;

import dev.redress.guarantee.Actor;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * What reviewers ask the parties for. The first file or text that arrives from the side that was
 * asked brings the task back; more may follow while the review lasts.
 */
@Service
public class EvidenceRequests {

  /** The side that was asked answers in words. */
  public void answer(long disputeId, String text, Actor by) {
    throw new UnsupportedOperationException();
  }

  /** All requests, the oldest first. */
  public List<EvidenceRequestView> of(long disputeId) {
    return List.of();
  }

  public Optional<EvidenceRequestView> open(long disputeId) {
    return Optional.empty();
  }

  /** For the process: the time to answer is over. */
  public void close(long disputeId) {}
}

package dev.redress.negotiation;

import dev.redress.guarantee.Actor;
import java.util.List;
import org.springframework.stereotype.Service;

/** All negotiations: what both sides write and offer each other. */
@Service
public class Negotiations {

  public MessageView write(long disputeId, String text, Actor by) {
    throw new UnsupportedOperationException();
  }

  public OfferView offer(long disputeId, MakeOffer command, Actor by) {
    throw new UnsupportedOperationException();
  }

  public void accept(long disputeId, long offerId, Actor by) {}

  public void decline(long disputeId, long offerId, Actor by) {}

  public List<MessageView> messages(long disputeId) {
    return List.of();
  }

  /** All offers, the oldest first. */
  public List<OfferView> offers(long disputeId) {
    return List.of();
  }
}

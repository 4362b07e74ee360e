package dev.redress.reviews;

import dev.redress.guarantee.Actor;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Goods on their way back to the seller: label, shipment, receipt. */
@Service("returns")
public class Returns {

  /** For the model: whether what is in force waits for the goods to come back. */
  public boolean due(long disputeId) {
    return false;
  }

  /** For the process. */
  public void askForLabel(long disputeId) {}

  public void provideLabel(long disputeId, ProvideLabel command, Actor seller) {
    throw new UnsupportedOperationException();
  }

  public void ship(long disputeId, ShipGoods command, Actor buyer) {
    throw new UnsupportedOperationException();
  }

  public void receive(long disputeId, ReceiveGoods command, Actor seller) {
    throw new UnsupportedOperationException();
  }

  /** For the process: no label in time. */
  public void waive(long disputeId) {}

  /** For the process: not shipped in time. */
  public void forfeit(long disputeId) {}

  /** For the process: the receipt was not confirmed in time. */
  public void presumeReceipt(long disputeId) {}

  /** The latest return, empty where none was ever due. */
  public Optional<ReturnView> of(long disputeId) {
    return Optional.empty();
  }
}

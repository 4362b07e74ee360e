package dev.redress.settlement;

import dev.redress.disputes.DisputeView;
import java.util.List;
import org.joda.money.Money;
import org.springframework.stereotype.Service;

/** Carries out what was decided or agreed: the ledger, and the refund that follows from it. */
@Service("settlements")
public class Settlements {

  /** For the model: whether what is in force asks for anything that is not carried out yet. */
  public boolean due(long disputeId) {
    return false;
  }

  /** For the process: carries out what is in force. Again and again has the effect of once. */
  public void settle(long disputeId) {}

  /**
   * The most that this dispute can grant: what was paid for its order line, less what went back
   * outside of Redress and what the line's other disputes refunded.
   */
  public Money refundable(DisputeView dispute) {
    throw new UnsupportedOperationException();
  }

  /** The dispute's refunds, the oldest first. */
  public List<RefundView> refunds(long disputeId) {
    return List.of();
  }

  /** The dispute's entries in the ledger, the oldest first. */
  public List<LedgerEntryView> ledger(long disputeId) {
    return List.of();
  }
}

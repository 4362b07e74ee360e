package dev.redress.evidence;

/**
 * What a reviewer should know about a file. None of it proves anything: clocks are wrong, and
 * everything that a file says of itself can be written by anybody.
 */
public enum HintKind {
  /** Shows the goods or the parcel, but earlier than there was an order. */
  TAKEN_BEFORE_ORDER(true),
  /** The buyer's picture of what came, but earlier than it was sent. */
  TAKEN_BEFORE_SHIPMENT(true),
  /** The buyer's picture of what came, but earlier than it was delivered. */
  TAKEN_BEFORE_DELIVERY(true),
  /** The seller's picture of packing, but later than the parcel was handed over. */
  TAKEN_AFTER_SHIPMENT(true),
  /** Its clock was ahead of ours. */
  TAKEN_AFTER_SUBMISSION(true),
  SENT_BEFORE_ORDER(true),
  SENT_AFTER_SUBMISSION(true),
  /** The sender's clock and the first server's are more than a day apart. */
  SENT_AND_RECEIVED_APART(true),
  /** As copies from a folder of sent mails have none. */
  NO_SERVER_NAMED(false),
  /** A program wrote it last that can change pictures. */
  EDITED(false),
  /** As screenshots and what messengers pass on. */
  NO_CAPTURE_TIME(false),
  /** Its time was read in the marketplace's zone. */
  ZONE_ASSUMED(false),
  /** The same side's pictures come from several devices. */
  SEVERAL_DEVICES(false),
  PLACE_INSIDE(false);

  private final boolean doesNotFit;

  HintKind(boolean doesNotFit) {
    this.doesNotFit = doesNotFit;
  }

  /** Whether it does not fit to what else is known; if not, it is good to know. */
  public boolean doesNotFit() {
    return doesNotFit;
  }
}

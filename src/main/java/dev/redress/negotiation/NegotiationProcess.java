package dev.redress.negotiation;

/** What the process model is told of a negotiation; each call joins the transaction. */
public interface NegotiationProcess {

  void offerAccepted(String number);
}

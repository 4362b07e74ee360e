package dev.redress.disputes;

/** What the process model is told of a dispute as a whole; each call joins the transaction. */
public interface DisputeProcess {

  void opened(long disputeId, String number);

  void withdrawn(String number);

  void chargedBack(String number);

  void problemTypeCorrected(String number);

  void replyGiven(String number);

  /** What was done in it and by whom is not kept any longer. */
  void erased(String number);
}

package dev.redress.reviews;

/** What the process of blind reviews is told; each call joins the transaction. */
public interface BlindReviewProcess {

  /** A decision was drawn: it waits in Tasklist. */
  void drawn(long disputeId, String number);

  /** The dispute's data are erased: nobody is asked any more. */
  void erased(String number);
}

package dev.redress.reviews;

/** What the process model is told of a review; each call joins the transaction. */
public interface ReviewProcess {

  void evidenceProvided(String number);
}

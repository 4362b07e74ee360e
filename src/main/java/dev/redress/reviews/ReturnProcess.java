package dev.redress.reviews;

/** What the process model is told of a return; each call joins the transaction. */
public interface ReturnProcess {

  void labelProvided(String number);

  void goodsShipped(String number);

  void goodsReceived(String number);
}

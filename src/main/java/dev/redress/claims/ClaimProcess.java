package dev.redress.claims;

/** What the process model is told of a claim; each call joins the transaction. */
public interface ClaimProcess {

  void claimFiled(String number);

  void claimAnswered(String number);
}

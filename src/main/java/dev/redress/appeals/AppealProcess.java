package dev.redress.appeals;

/** What the process model is told of an appeal; each call joins the transaction. */
public interface AppealProcess {

  void appealFiled(String number);
}

package dev.redress.identity;

/** Where the people who work on disputes must be known besides here: the process engine. */
public interface StaffDirectory {

  /** Makes the directory agree with this account, in the caller's transaction. */
  void keep(Account staff);
}

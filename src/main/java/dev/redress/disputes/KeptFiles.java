package dev.redress.disputes;

import java.util.List;

/** A module that keeps files outside the database. Reading them all may take minutes. */
public interface KeptFiles {

  List<KeptFile> verify(long disputeId);
}

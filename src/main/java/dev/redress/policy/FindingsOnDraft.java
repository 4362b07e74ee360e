package dev.redress.policy;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the files of a draft, up to as many as people read. */
final class FindingsOnDraft {

  private static final int MOST = 50;

  private final List<PolicyFinding> found = new ArrayList<>();

  /** Where in the draft something is looked at. */
  record Place(String file, String table, String rule) {

    static final Place DRAFT = new Place("", "", "");

    static Place file(String name) {
      return new Place(name, "", "");
    }

    Place table(String key) {
      return new Place(file, key, "");
    }

    Place rule(String id) {
      return new Place(file, table, id);
    }
  }

  void add(Place at, PolicyFault fault, String detail) {
    if (found.size() < MOST) {
      found.add(new PolicyFinding(at.file(), at.table(), at.rule(), fault, detail));
    }
  }

  void add(Place at, PolicyFault fault) {
    add(at, fault, "");
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * @throws FaultyPolicy where anything was found
   */
  void refuse() {
    if (!found.isEmpty()) {
      throw new FaultyPolicy(found);
    }
  }
}

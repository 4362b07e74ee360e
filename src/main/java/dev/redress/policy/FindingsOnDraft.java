package dev.redress.policy;

import dev.redress.policy.TableText.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
    add(at, fault, detail, Map.of());
  }

  /** About a cell, with what stands in it. */
  void add(Place at, PolicyFault fault, Column column, String cell) {
    add(at, fault, Map.of(column.name(), cell));
  }

  /** About cells by their columns, or about an example of facts. */
  void add(Place at, PolicyFault fault, Map<String, Object> values) {
    String detail =
        values.entrySet().stream()
            .map(value -> value.getKey() + " = " + value.getValue())
            .collect(Collectors.joining(", "));
    add(at, fault, detail, values);
  }

  private void add(Place at, PolicyFault fault, String detail, Map<String, Object> values) {
    if (found.size() < MOST) {
      found.add(new PolicyFinding(at.file(), at.table(), at.rule(), fault, detail, values));
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

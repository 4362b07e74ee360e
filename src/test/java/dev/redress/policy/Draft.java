package dev.redress.policy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ByteArrayResource;

/** The files of a policy to be uploaded: the first version's, until one changes them. */
public final class Draft {

  private final Map<String, String> files = new HashMap<>(PolicyTables.filesOnClassPath());
  private final List<SubmittedTable> more = new ArrayList<>();

  /** Whole, and another version than the first. */
  public static Draft of(String version) {
    Draft draft = new Draft();
    draft
        .files
        .keySet()
        .forEach(
            table -> draft.but(table, "versionTag=\"2026-11\"", "versionTag=\"" + version + "\""));
    return draft;
  }

  /** With another text in the file of a table; what is replaced has to be there. */
  public Draft but(String table, String old, String now) {
    String file = files.getOrDefault(table, "");
    if (!file.contains(old)) {
      throw new AssertionError("table " + table + " has no " + old);
    }
    files.put(table, file.replace(old, now));
    return this;
  }

  /** With another text in one rule of a table. */
  Draft butRule(String table, String rule, String old, String now) {
    String row = row(table, rule);
    if (!row.contains(old)) {
      throw new AssertionError("rule " + rule + " has no " + old);
    }
    return but(table, row, row.replace(old, now));
  }

  /** With another text in the cell of a rule; the name is the fact's or the answer's. */
  public Draft butCell(String table, String rule, String column, String now) {
    String id = "\"" + rule + "_" + column + "\"><text>";
    String file = files.getOrDefault(table, "");
    int from = file.indexOf(id) + id.length();
    if (from < id.length()) {
      throw new AssertionError("rule " + rule + " has no cell " + column);
    }
    files.put(table, file.substring(0, from) + now + file.substring(file.indexOf("</text>", from)));
    return this;
  }

  /** Without one rule. */
  Draft butNot(String table, String rule) {
    return but(table, row(table, rule), "");
  }

  /** Without the file of a table. */
  Draft without(String table) {
    files.remove(table);
    return this;
  }

  /** With one file more. */
  Draft and(String name, String content) {
    more.add(file(name, content));
    return this;
  }

  /** With something else for the file of a table. */
  public Draft with(String table, String content) {
    files.put(table, content);
    return this;
  }

  public String content(String table) {
    return files.getOrDefault(table, "");
  }

  String row(String table, String rule) {
    String file = files.getOrDefault(table, "");
    int from = file.indexOf("<rule id=\"" + rule + "\">");
    int to = file.indexOf("</rule>", from);
    if (from < 0 || to < 0) {
      throw new AssertionError("table " + table + " has no rule " + rule);
    }
    return file.substring(from, to + "</rule>".length());
  }

  public List<SubmittedTable> files() {
    List<SubmittedTable> all = new ArrayList<>();
    for (String table : PolicyTables.KEYS) {
      String content = files.get(table);
      if (content != null) {
        all.add(file(table + ".dmn", content));
      }
    }
    all.addAll(more);
    return all;
  }

  private static SubmittedTable file(String name, String content) {
    return new SubmittedTable(
        name, new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)));
  }
}

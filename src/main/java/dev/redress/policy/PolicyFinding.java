package dev.redress.policy;

import dev.redress.guarantee.Reason;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing that is wrong with an uploaded policy, and where.
 *
 * @param file as its uploader named it; empty where it is about all of them
 * @param table empty where it is not known which one it is
 * @param rule empty where it is about the whole table
 * @param detail what stands there, shortened; empty where there is nothing to show
 */
public record PolicyFinding(
    String file, String table, String rule, PolicyFault fault, String detail) implements Reason {

  private static final int LONGEST = 160;

  public PolicyFinding {
    file = shortened(file);
    rule = shortened(rule);
    detail = shortened(detail);
  }

  @Override
  public String reason() {
    return fault.name();
  }

  @Override
  public Map<String, Object> facts() {
    String where =
        Stream.of(file, table, rule)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    return Map.of("where", where, "detail", detail);
  }

  /** Without what could break a line, a log or a terminal. */
  private static String shortened(String text) {
    String plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
  }
}

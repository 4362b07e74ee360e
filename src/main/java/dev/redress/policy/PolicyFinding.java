package dev.redress.policy;

import dev.redress.guarantee.Phrasebook.Voice;
import dev.redress.guarantee.Reason;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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
 * @param values what it is about, where that has names: cells by their columns, or an example of
 *     facts to which the table gives no answer or a wrong one; else empty
 */
public record PolicyFinding(
    String file,
    String table,
    String rule,
    PolicyFault fault,
    String detail,
    Map<String, Object> values)
    implements Reason {

  private static final int LONGEST = 160;

  public PolicyFinding {
    file = shortened(file);
    rule = shortened(rule);
    detail = shortened(detail);
    Map<String, Object> shown = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> shown.put(name, value instanceof String text ? shortened(text) : value));
    values = Collections.unmodifiableMap(shown);
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

  /** What is wrong, in one language, without where. */
  public String inWords(Voice voice) {
    List<String> named =
        values.entrySet().stream().map(one -> named(one.getKey(), one.getValue(), voice)).toList();
    return voice.say(
        "policyFault." + fault, Map.of("detail", named.isEmpty() ? detail : voice.write(named)));
  }

  /** Hours to the last digit: they are often a bound that no rule answers, or two do. */
  private static String named(String column, Object value, Voice voice) {
    String name = ChangesInWords.column(column, column, voice);
    String said =
        value instanceof BigDecimal && column.startsWith("hours")
            ? voice.say("length.HOURS", Map.of("count", value))
            : voice.book().write(column, value, voice.language());
    return said.isEmpty()
        ? name
        : voice.say("policyFault.value", Map.of("name", name, "value", said));
  }

  /** Without what could break a line, a log or a terminal. */
  private static String shortened(String text) {
    String plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
  }
}

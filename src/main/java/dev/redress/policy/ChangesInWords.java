package dev.redress.policy;

import dev.redress.guarantee.Phrasebook.Voice;
import dev.redress.policy.PolicyChange.CellChange;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what differs between two versions in plain words, in one language. */
final class ChangesInWords {

  /** Whose words a column's values are, where it is not those of its own name. */
  private static final Map<String, String> WORDS =
      Map.of(
          "side", "party.",
          "kind", "evidenceKind.",
          "route", "route.",
          "allowanceUnit", "unit.",
          "reminderUnit", "unit.");

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern BOUND = Pattern.compile("([<>]=?)\\s*([-0-9.]+)");
  private static final Pattern INTERVAL =
      Pattern.compile("([\\[(\\]])\\s*([-0-9.]*[0-9])\\s*\\.\\.\\s*([-0-9.]+)\\s*([\\])\\[])");

  private final Voice voice;

  ChangesInWords(Voice voice) {
    this.voice = voice;
  }

  ChangeInWords of(PolicyChange change) {
    return new ChangeInWords(
        change,
        voice.say("policyChange." + change.what()),
        change.cells().stream().map(this::line).toList());
  }

  private String line(CellChange cell) {
    return voice.say(
        "policyChange.cell",
        Map.of(
            "column", column(cell.column(), cell.label(), voice),
            "before", value(cell.column(), cell.before()),
            "after", value(cell.column(), cell.after())));
  }

  /** What people call a column; its label where they call it nothing. */
  static String column(String name, String label, Voice voice) {
    String own = said("policyColumn.", name, voice);
    String fact = own.isEmpty() ? said("fact.", name, voice) : own;
    return fact.isEmpty() ? label : fact;
  }

  private String value(String column, String cell) {
    if (Cells.saysNothing(cell)) {
      return voice.say("policyChange.nothing");
    }
    if (PolicyChange.isText(column)) {
      return cell;
    }
    if (cell.equals("true") || cell.equals("false")) {
      return voice.write(cell.equals("true"));
    }
    String words =
        QUOTED
            .matcher(cell)
            .replaceAll(
                found -> {
                  String word =
                      said(WORDS.getOrDefault(column, column + "."), found.group(1), voice);
                  return Matcher.quoteReplacement(word.isEmpty() ? found.group(1) : word);
                });
    String intervals =
        INTERVAL
            .matcher(words)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        voice.say(
                            "policyChange.between",
                            Map.of(
                                "from",
                                bound(found.group(1).equals("[") ? ">=" : ">", found.group(2)),
                                "to",
                                bound(found.group(4).equals("]") ? "<=" : "<", found.group(3))))));
    return BOUND
        .matcher(intervals)
        .replaceAll(found -> Matcher.quoteReplacement(bound(found.group(1), found.group(2))));
  }

  private String bound(String comparison, String figure) {
    String key =
        switch (comparison) {
          case "<" -> "policyChange.below";
          case "<=" -> "policyChange.atMost";
          case ">" -> "policyChange.above";
          default -> "policyChange.atLeast";
        };
    return voice.say(key, Map.of("figure", figure));
  }

  /** Empty where there is no such text. */
  private static String said(String family, String name, Voice voice) {
    String key = family + name;
    String text = voice.say(key);
    return text.equals(key) ? "" : text;
  }
}

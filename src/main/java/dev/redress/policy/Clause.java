package dev.redress.policy;

import dev.redress.guarantee.Languages;
import dev.redress.guarantee.Phrasebook.Voice;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * A clause of the policy in plain words, in both languages. It stands in the DMN file as the
 * description of a rule or of a table, which table editors show beside the row: the English lines
 * first, the Chinese ones below. So the words are a part of the policy version that they belong to.
 * Figures are named, not written: {@link RuleFigures}.
 */
record Clause(String english, String chinese) {

  /** Reads both languages; a description in one language stands for both. */
  static Clause of(String description) {
    String english = lines(description, line -> !isChinese(line));
    String chinese = lines(description, Clause::isChinese);
    return new Clause(english.isEmpty() ? chinese : english, chinese.isEmpty() ? english : chinese);
  }

  String in(Voice voice, RuleFigures figures) {
    return voice.fill(in(voice.language()), figures.in(voice));
  }

  String in(Locale language) {
    return Languages.nearest(language).equals(Languages.CHINESE) ? chinese : english;
  }

  boolean isInBothLanguages() {
    return !english.isEmpty() && !english.equals(chinese);
  }

  private static String lines(String description, Predicate<String> wanted) {
    return String.join(
        " ",
        description
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .filter(wanted)
            .toList());
  }

  private static boolean isChinese(String line) {
    return line.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
  }
}

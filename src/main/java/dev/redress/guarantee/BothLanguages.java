package dev.redress.guarantee;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Locale;

/**
 * What a member of staff says to both sides, in Chinese and in English, so that each reads it in
 * its own language. Either may be empty while it is being written.
 */
public record BothLanguages(String chinese, String english) {

  /** Where nobody says anything. */
  public static final BothLanguages NOTHING = new BothLanguages("", "");

  /** Words that stand for both. */
  public static BothLanguages same(String text) {
    return new BothLanguages(text, text);
  }

  /** In the nearest of the two. */
  public String in(Locale locale) {
    return Languages.nearest(locale).equals(Languages.CHINESE) ? chinese : english;
  }

  @JsonIgnore
  public boolean isEmpty() {
    return chinese.isBlank() && english.isBlank();
  }
}

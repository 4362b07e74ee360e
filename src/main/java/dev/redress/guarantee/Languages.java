package dev.redress.guarantee;

import java.util.List;
import java.util.Locale;

/** The languages that Redress speaks to people. Everything a person may read exists in each. */
public final class Languages {

  public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  public static final Locale ENGLISH = Locale.ENGLISH;

  /** In the order in which pages offer them. */
  public static final List<Locale> ALL = List.of(CHINESE, ENGLISH);

  private Languages() {}

  /** The language that serves somebody who asked for {@code wish}: any Chinese gets zh-CN. */
  public static Locale nearest(Locale wish) {
    return wish.getLanguage().equals(CHINESE.getLanguage()) ? CHINESE : ENGLISH;
  }
}

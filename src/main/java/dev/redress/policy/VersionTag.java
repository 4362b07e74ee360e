package dev.redress.policy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a version as it stands in the DMN file of each of its tables. */
final class VersionTag {

  private static final Pattern NAME = Pattern.compile("[0-9][A-Za-z0-9.-]{0,31}");
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "(<(?:[\\w.-]+:)?decision\\s[^<]*?:versionTag\\s*=\\s*)(?:\"[^\"]*\"|'[^']*')");

  private VersionTag() {}

  static boolean isName(String tag) {
    return NAME.matcher(tag).matches();
  }

  /** The file of a table with another tag; all the rest of it stays to the letter. */
  static String put(String tag, String dmn) {
    return ATTRIBUTE.matcher(dmn).replaceAll("$1\"" + Matcher.quoteReplacement(tag) + "\"");
  }
}

package dev.redress.guarantee;

/**
 * What people may write: not blank, and bounded. Length is counted in characters (UTF-16 units), as
 * a browser's {@code maxlength} does.
 */
public final class Texts {

  /** A message, a description, a reason. */
  public static final int LONGEST = 4_000;

  private Texts() {}

  /**
   * The text without surrounding white space.
   *
   * @throws TextMissing where nothing is left
   * @throws TextTooLong above {@link #LONGEST}
   */
  public static String required(String field, String text) {
    String stripped = optional(field, text);
    if (stripped.isEmpty()) {
      throw new TextMissing(field);
    }
    return stripped;
  }

  /** As {@link #required}, but may be empty. */
  public static String optional(String field, String text) {
    return optional(field, text, LONGEST);
  }

  /** As {@link #optional(String, String)}, with another limit. */
  public static String optional(String field, String text, int longest) {
    String stripped = text.strip();
    if (stripped.length() > longest) {
      throw new TextTooLong(field, stripped.length(), longest);
    }
    return stripped;
  }

  /** Something has to be said here. */
  public static final class TextMissing extends Refusal {
    private final String field;

    TextMissing(String field) {
      this.field = field;
    }

    @Override
    public String field() {
      return field;
    }
  }

  /** More was written than can be kept. */
  public static final class TextTooLong extends Refusal {
    private final String field;

    TextTooLong(String field, int length, int longest) {
      super(Fact.of("length", length), Fact.of("longest", longest));
      this.field = field;
    }

    @Override
    public String field() {
      return field;
    }
  }
}

package dev.redress.guarantee;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A command that a rule of the guarantee does not allow. The type is the reason: its stable code is
 * the class's name in upper snake case, its sentence for people is the message {@code
 * refusal.<code>} in zh-CN and en, filled from the facts by name. Nothing has changed when a
 * refusal is thrown.
 */
public abstract class Refusal extends RuntimeException {

  /** One fact that met the rule, for the sentence and for the caller's program. */
  public record Fact(String name, Object value) {
    public static Fact of(String name, Object value) {
      return new Fact(name, value);
    }
  }

  private final transient Map<String, Object> facts;

  protected Refusal(Fact... facts) {
    this.facts = new LinkedHashMap<>();
    for (Fact fact : facts) {
      this.facts.put(fact.name(), fact.value());
    }
  }

  /** Stable across releases: {@code FiledTooLate} → {@code FILED_TOO_LATE}. */
  public final String code() {
    return codeOf(getClass());
  }

  public static String codeOf(Class<? extends Refusal> type) {
    return type.getSimpleName()
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
        .toUpperCase(java.util.Locale.ROOT);
  }

  public final Map<String, Object> facts() {
    return Map.copyOf(facts);
  }

  /** How a refusal is answered over HTTP and elsewhere. */
  public enum Kind {
    /** A rule does not allow the command: 422. */
    RULE(422),
    /** What the command names does not exist for this caller: 404. */
    NOT_FOUND(404),
    /** Somebody was quicker, the command no longer fits what is: 409. */
    STALE(409),
    /** The house has no room for it just now; the same command may be taken later: 507. */
    NO_ROOM(507),
    /** Something that the house needs for it does not answer just now: 503. */
    OUT_OF_REACH(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    /** The status over HTTP. */
    public int status() {
      return status;
    }
  }

  public Kind kind() {
    return Kind.RULE;
  }

  /**
   * The field of the command that is wrong, where it is one field: a page shows the sentence there.
   * Empty for a refusal of the whole command.
   */
  public String field() {
    return "";
  }

  @Override
  public String getMessage() {
    return code() + " " + facts;
  }
}

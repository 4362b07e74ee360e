package dev.redress.steering;

/**
 * A thing that can be steered, as a form names it: {@code <dispute>:<id>}.
 *
 * @param id of a task, a deadline, a notice or a job
 */
public record Target(long disputeId, String id) {

  /**
   * @throws NothingChosen where it names nothing
   */
  static Target parse(String named) {
    int colon = named.indexOf(':');
    try {
      return new Target(Long.parseLong(named.substring(0, Math.max(0, colon))), idIn(named, colon));
    } catch (NumberFormatException e) {
      throw new NothingChosen();
    }
  }

  private static String idIn(String named, int colon) {
    String id = named.substring(colon + 1);
    if (!id.matches("[A-Za-z0-9-]{1,64}")) {
      throw new NothingChosen();
    }
    return id;
  }

  /** A deadline or a notice. */
  long number() {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException e) {
      throw new NothingChosen();
    }
  }

  @Override
  public String toString() {
    return disputeId + ":" + id;
  }
}

package dev.redress.api;

/** One field of a request, or one of its parameters or headers, cannot be understood: 400. */
final class InvalidRequest extends RuntimeException {

  private final String field;
  private final String code;

  /**
   * @param code its sentence is the message {@code problem.field.<code>}
   */
  InvalidRequest(String field, String code) {
    super(field + ": " + code);
    this.field = field;
    this.code = code;
  }

  String field() {
    return field;
  }

  String code() {
    return code;
  }
}

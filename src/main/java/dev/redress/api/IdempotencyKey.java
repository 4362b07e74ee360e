package dev.redress.api;

/**
 * What makes two calls the same: who called what, under which key.
 *
 * @param value as the caller made it: 1 to 100 printable ASCII characters
 */
record IdempotencyKey(String caller, String value, String method, String path) {

  static final String HEADER = "Idempotency-Key";

  private static final int LONGEST = 100;

  /**
   * @throws InvalidRequest where the value cannot be a key
   */
  IdempotencyKey {
    if (value.isBlank()
        || value.length() > LONGEST
        || !value.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw new InvalidRequest(HEADER, "WRONG_KEY");
    }
  }
}

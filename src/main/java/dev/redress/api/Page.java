package dev.redress.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next to be sent as {@code cursor} for the page after it; null on the last page
 */
record Page<T>(List<T> items, @Nullable String next) {

  static final int USUAL_SIZE = 50;
  private static final int LARGEST_SIZE = 200;

  /**
   * @param found one more than fits on a page where there is another
   * @param cursor what names an item, for {@link #cursor}
   */
  static <S, T> Page<T> of(
      List<S> found, int limit, Function<S, String> cursor, Function<S, T> rendered) {
    List<S> shown = found.subList(0, Math.min(limit, found.size()));
    String next =
        found.size() > limit
            ? Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(cursor.apply(shown.get(limit - 1)).getBytes(StandardCharsets.UTF_8))
            : null;
    return new Page<>(shown.stream().map(rendered).toList(), next);
  }

  /**
   * What an earlier page's {@code next} says.
   *
   * @throws InvalidRequest where it was never one
   */
  static String cursor(String next) {
    try {
      return new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw wrongCursor();
    }
  }

  static InvalidRequest wrongCursor() {
    return new InvalidRequest("cursor", "WRONG_CURSOR");
  }

  /**
   * @throws InvalidRequest below 1 and above 200
   */
  static int checked(int limit) {
    if (limit < 1 || limit > LARGEST_SIZE) {
      throw new InvalidRequest("limit", "WRONG_LIMIT");
    }
    return limit;
  }
}

package dev.redress.disputes;

import dev.redress.guarantee.Refusal;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * What people call a dispute: {@code D-7K3M-9QXF}. Seven random characters (35 bits, so that nobody
 * guesses another's) and a check character (Luhn mod 32), which catches a mistyped character and
 * nearly all swapped neighbours. The alphabet is Crockford's: no I, L, O or U; what people type for
 * them is understood.
 */
public record DisputeNumber(String value) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int RANDOM_CHARACTERS = 7;
  private static final RandomGenerator RANDOM = new SecureRandom();

  static DisputeNumber next() {
    StringBuilder code = new StringBuilder(RANDOM_CHARACTERS + 1);
    for (int i = 0; i < RANDOM_CHARACTERS; i++) {
      code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    code.append(checkCharacter(code));
    return new DisputeNumber("D-" + code.substring(0, 4) + "-" + code.substring(4));
  }

  /**
   * Reads what a person typed: case, hyphens and spaces do not matter.
   *
   * @throws MalformedNumber where it cannot be a number, the check character included
   */
  public static DisputeNumber parse(String typed) {
    String code =
        typed
            .strip()
            .toUpperCase(Locale.ROOT)
            .replaceAll("[- ]", "")
            .replaceFirst("^D(?=.{8}$)", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    if (code.length() != RANDOM_CHARACTERS + 1
        || !code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        || checkCharacter(code.substring(0, RANDOM_CHARACTERS)) != code.charAt(RANDOM_CHARACTERS)) {
      throw new MalformedNumber(typed);
    }
    return new DisputeNumber("D-" + code.substring(0, 4) + "-" + code.substring(4));
  }

  private static char checkCharacter(CharSequence code) {
    int size = ALPHABET.length();
    int sum = 0;
    int factor = 2;
    for (int i = code.length() - 1; i >= 0; i--) {
      int addend = factor * ALPHABET.indexOf(code.charAt(i));
      sum += addend / size + addend % size;
      factor = 3 - factor;
    }
    return ALPHABET.charAt((size - sum % size) % size);
  }

  @Override
  public String toString() {
    return value;
  }

  /** What was typed cannot be the number of a dispute. */
  public static final class MalformedNumber extends Refusal {
    MalformedNumber(String typed) {
      super(Fact.of("number", typed));
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }
}

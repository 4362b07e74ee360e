package dev.redress.identity;

import dev.redress.guarantee.Refusal;
import java.util.Locale;

/** A password that is easily guessed. NIST SP 800-63B asks for length, not for kinds. */
public final class WeakPassword extends Refusal {

  static final int SHORTEST = 12;
  static final int FEWEST_DIFFERENT = 6;

  private WeakPassword() {
    super(Fact.of("shortest", SHORTEST), Fact.of("different", FEWEST_DIFFERENT));
  }

  /** Refuses a password that is short, of few different characters, or contains the name. */
  static void refuse(String password, String name) {
    boolean tooShort = password.codePointCount(0, password.length()) < SHORTEST;
    boolean monotonous = password.codePoints().distinct().count() < FEWEST_DIFFERENT;
    boolean named = password.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    if (tooShort || monotonous || named) {
      throw new WeakPassword();
    }
  }

  @Override
  public String field() {
    return "password";
  }
}

package dev.redress.casefile;

import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.Refusal;
import dev.redress.policy.Explanations;
import dev.redress.policy.Ground;
import dev.redress.policy.Grounded;
import dev.redress.policy.Why;
import java.util.List;

/**
 * A refusal as a page shows it: by which form, at which field, in which words, with every ground.
 */
public record Refused(String form, String field, String text, List<Why> grounds) {

  public static Refused of(
      Refusal refusal, String form, Phrasebook.Voice voice, Explanations.InWords why) {
    List<Ground> grounds = refusal instanceof Grounded grounded ? grounded.grounds() : List.of();
    return new Refused(form, refusal.field(), voice.say(refusal), why.of(grounds));
  }

  public boolean at(String asked, String name) {
    return form.equals(asked) && field.equals(name);
  }

  public boolean by(String asked) {
    return form.equals(asked);
  }
}

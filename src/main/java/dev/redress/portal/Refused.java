package dev.redress.portal;

import dev.redress.appeals.AppealNotAdmitted;
import dev.redress.claims.MayNotFileYet;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.Refusal;
import dev.redress.policy.Ground;
import java.util.List;

/**
 * A refusal as a page shows it: by which form, at which field, in which words, with every ground.
 */
record Refused(String form, String field, String text, List<String> grounds) {

  static Refused of(Refusal refusal, String form, Phrasebook.Voice voice) {
    List<Ground> grounds = List.of();
    if (refusal instanceof MayNotFileYet notYet) {
      grounds = notYet.grounds();
    } else if (refusal instanceof AppealNotAdmitted notAdmitted) {
      grounds = notAdmitted.grounds();
    }
    return new Refused(
        form,
        refusal.field(),
        voice.say(refusal),
        grounds.stream()
            .map(ground -> voice.say("ground." + ground.reason(), ground.facts()))
            .toList());
  }

  boolean at(String asked, String name) {
    return form.equals(asked) && field.equals(name);
  }

  boolean by(String asked) {
    return form.equals(asked);
  }
}

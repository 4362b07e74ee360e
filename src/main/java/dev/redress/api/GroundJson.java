package dev.redress.api;

import dev.redress.guarantee.Phrasebook;
import dev.redress.policy.Ground;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A rule of the policy that something rests on, with its sentence in the reader's language. */
record GroundJson(
    String rule, String reason, String policyVersion, String sentence, Map<String, Object> facts) {

  static GroundJson of(Ground ground, Phrasebook phrasebook, Locale locale) {
    return new GroundJson(
        ground.rule(),
        ground.reason(),
        ground.policyVersion(),
        phrasebook.say("ground." + ground.reason(), ground.facts(), locale),
        ground.facts());
  }

  static List<GroundJson> of(List<Ground> grounds, Phrasebook phrasebook, Locale locale) {
    return grounds.stream().map(ground -> of(ground, phrasebook, locale)).toList();
  }
}

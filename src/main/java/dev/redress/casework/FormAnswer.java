package dev.redress.casework;

import dev.redress.guarantee.BothLanguages;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What a task form shows by its fields.
 *
 * @param problems empty where the task can be completed
 * @param version of the draft as it is kept now, 0 where none is or another's stands in the way
 * @param text what both sides will read, as it is kept; null where nothing was kept
 */
record FormAnswer(List<Problem> problems, long version, @Nullable BothLanguages text) {

  record Problem(String field, String code, String text) {}

  static FormAnswer saying(List<Refusal> refusals, Phrasebook.Voice voice) {
    return new FormAnswer(problems(refusals, voice), 0, null);
  }

  static FormAnswer refusing(Refusal refusal, Phrasebook.Voice voice, long version) {
    return new FormAnswer(problems(List.of(refusal), voice), version, null);
  }

  static ResponseEntity<FormAnswer> of(Refusal refusal, Phrasebook.Voice voice) {
    // also where a page was asked for: the form's script writes it in the page's place
    return ResponseEntity.status(refusal.kind().status())
        .contentType(MediaType.APPLICATION_JSON)
        .body(refusing(refusal, voice, 0));
  }

  static List<Problem> problems(List<Refusal> refusals, Phrasebook.Voice voice) {
    return refusals.stream()
        .map(refusal -> new Problem(refusal.field(), refusal.code(), voice.say(refusal)))
        .toList();
  }
}

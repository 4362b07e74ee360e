package dev.redress.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.redress.disputes.TimelineEntry;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.ProblemType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoryChangeTest {

  private static final Actor BUYER = Actor.of(Party.BUYER, "buyer");
  private static final Actor SELLER = Actor.of(Party.SELLER, "seller");
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

  private final List<TimelineEntry> timeline = new ArrayList<>();

  @Test
  void a_correction_has_who_when_why_and_the_reply_of_the_other_side() {
    happens(BUYER, "DisputeOpened", Map.of());
    corrected("NOT_RECEIVED", "INCOMPLETE", "The cable is missing.");
    happens(Actor.SYSTEM, "ReplyGranted", Map.of("dueAt", NOON.plusSeconds(900)));
    assertThat(StoryChange.in(timeline))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.by()).isEqualTo(BUYER);
              assertThat(change.at()).isEqualTo(NOON.plusSeconds(2));
              assertThat(change.was()).isEqualTo(ProblemType.NOT_RECEIVED);
              assertThat(change.problemType()).isEqualTo(ProblemType.INCOMPLETE);
              assertThat(change.why()).isEqualTo("The cable is missing.");
              assertThat(change.replyUntil()).isEqualTo(NOON.plusSeconds(900));
              assertThat(change.reply()).isNull();
            });

    happens(SELLER, "ReplyGiven", Map.of("text", "It was in the box."));
    assertThat(StoryChange.in(timeline))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.reply()).isEqualTo("It was in the box.");
              assertThat(change.repliedAt()).isEqualTo(NOON.plusSeconds(4));
              assertThat(change.replyWaived()).isFalse();
            });
  }

  @Test
  void a_reply_belongs_to_the_last_correction_before_it() {
    corrected("NOT_RECEIVED", "INCOMPLETE", "first");
    happens(Actor.SYSTEM, "ReplyWaived", Map.of());
    corrected("INCOMPLETE", "WRONG_ITEM", "second");
    happens(SELLER, "ReplyGiven", Map.of("text", "to the second"));
    assertThat(StoryChange.in(timeline))
        .extracting(StoryChange::why, StoryChange::replyWaived, StoryChange::reply)
        .containsExactly(tuple("first", true, null), tuple("second", false, "to the second"));
  }

  private void corrected(String was, String problemType, String reason) {
    happens(
        BUYER,
        "ProblemTypeCorrected",
        Map.of("was", was, "problemType", problemType, "reason", reason));
  }

  private void happens(Actor by, String event, Map<String, Object> facts) {
    int position = timeline.size() + 1;
    timeline.add(new TimelineEntry(position, NOON.plusSeconds(position), by, event, facts, "", ""));
  }
}

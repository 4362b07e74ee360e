package dev.redress.casefile;

import dev.redress.disputes.ProblemTypeCorrected;
import dev.redress.disputes.ReplyGiven;
import dev.redress.disputes.ReplyGranted;
import dev.redress.disputes.ReplyWaived;
import dev.redress.disputes.TimelineEntry;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.ProblemType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One correction of the problem type, and what became of the other side's right of reply. Times are
 * instants.
 *
 * @param why in the words of who corrected it
 * @param replyUntil until when the other side may reply or could; null while that is not known
 * @param reply the other side's words, null without a reply
 * @param replyWaived whether the time to reply passed without one
 */
public record StoryChange(
    Instant at,
    Actor by,
    ProblemType was,
    ProblemType problemType,
    String why,
    @Nullable Instant replyUntil,
    @Nullable String reply,
    @Nullable Instant repliedAt,
    boolean replyWaived) {

  /** All of them as the timeline tells them, the oldest first. */
  static List<StoryChange> in(List<TimelineEntry> timeline) {
    List<StoryChange> changes = new ArrayList<>();
    for (TimelineEntry entry : timeline) {
      if (entry.isErased()) {
        continue;
      }
      if (is(entry, ProblemTypeCorrected.class)) {
        changes.add(corrected(entry));
      } else if (!changes.isEmpty()) {
        int last = changes.size() - 1;
        changes.set(last, changes.get(last).andThen(entry));
      }
    }
    return List.copyOf(changes);
  }

  private static StoryChange corrected(TimelineEntry entry) {
    return new StoryChange(
        entry.at(),
        entry.by(),
        ProblemType.valueOf(fact(entry, "was")),
        ProblemType.valueOf(fact(entry, "problemType")),
        fact(entry, "reason"),
        null,
        null,
        null,
        false);
  }

  private StoryChange andThen(TimelineEntry entry) {
    if (is(entry, ReplyGranted.class) && entry.facts().get("dueAt") instanceof Instant dueAt) {
      return new StoryChange(at, by, was, problemType, why, dueAt, reply, repliedAt, replyWaived);
    }
    if (is(entry, ReplyGiven.class)) {
      return new StoryChange(
          at, by, was, problemType, why, replyUntil, fact(entry, "text"), entry.at(), false);
    }
    if (is(entry, ReplyWaived.class)) {
      return new StoryChange(at, by, was, problemType, why, replyUntil, reply, repliedAt, true);
    }
    return this;
  }

  private static boolean is(TimelineEntry entry, Class<?> event) {
    return entry.event().equals(event.getSimpleName());
  }

  private static String fact(TimelineEntry entry, String name) {
    Object fact = entry.facts().get(name);
    return fact == null ? "" : fact.toString();
  }
}

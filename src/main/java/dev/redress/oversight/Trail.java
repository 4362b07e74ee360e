package dev.redress.oversight;

import dev.redress.casefile.CaseFile;
import dev.redress.disputes.TimelineEntry;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Phrasebook;
import dev.redress.oversight.EngineTrail.Trace;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the case file and the engine tell of a dispute, in one line of time, the latest first: a
 * manager comes to see how it stands.
 */
final class Trail {

  private Trail() {}

  /**
   * One line.
   *
   * @param engine whether the engine kept it, not the case file
   * @param position on the case file's timeline, 0 of what the engine kept
   * @param who how people call who did it
   */
  record Line(Instant at, boolean engine, int position, String who, String text, boolean trouble) {}

  /**
   * @param names what accounts are called
   */
  static List<Line> of(
      CaseFile file, List<Trace> traces, Map<String, String> names, Phrasebook.Voice voice) {
    return Stream.concat(
            file.timeline().stream().map(entry -> line(entry, names, voice)),
            traces.stream().map(trace -> line(trace, names, voice)))
        .sorted(
            Comparator.comparing(Line::at)
                .thenComparing(Line::engine)
                .thenComparing(Line::position)
                .reversed())
        .toList();
  }

  private static Line line(TimelineEntry entry, Map<String, String> names, Phrasebook.Voice voice) {
    String who =
        entry.by().role() == Actor.Role.SYSTEM
            ? voice.write(entry.by().role())
            : names.getOrDefault(entry.by().account(), entry.by().account());
    return new Line(
        entry.at(), false, entry.position(), who, voice.say(entry.sentence(), entry.told()), false);
  }

  private static Line line(Trace trace, Map<String, String> names, Phrasebook.Voice voice) {
    String said = names.getOrDefault(trace.said(), trace.said());
    return new Line(
        trace.at(),
        true,
        0,
        trace.account().isEmpty()
            ? voice.say("oversight.dispute.engine")
            : names.getOrDefault(trace.account(), trace.account()),
        voice.say(
            "trace." + trace.kind().name(),
            Map.of(
                "element",
                trace.element().isEmpty() ? "" : ModelWords.of(trace.element(), voice),
                "said",
                said)),
        trace.isTrouble());
  }
}

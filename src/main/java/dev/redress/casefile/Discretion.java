package dev.redress.casefile;

import dev.redress.disputes.CaseFileInspected;
import dev.redress.disputes.TimelineEntry;
import dev.redress.evidence.EvidenceItem;
import dev.redress.guarantee.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a timeline does not tell a reader: of evidence that does not open to it, and in which words
 * a manager said why they looked or what moved them to steer.
 */
final class Discretion {

  /** What an entry calls the item that it is about. */
  private static final String EVIDENCE = "evidenceId";

  private static final Set<String> TELLING = Set.of("fileName");

  private static final String INSPECTION = CaseFileInspected.class.getSimpleName();
  private static final Set<String> FOR_STAFF = Set.of("staffReason");
  private static final Set<String> OF_INSPECTION = Set.of("reason");

  private Discretion() {}

  static List<TimelineEntry> towards(
      Actor reader, List<EvidenceItem> items, List<TimelineEntry> timeline) {
    Set<Long> closed =
        items.stream()
            .filter(item -> !item.opensTo(reader))
            .map(EvidenceItem::id)
            .collect(Collectors.toSet());
    return timeline.stream().map(entry -> discreet(entry, closed, reader)).toList();
  }

  private static TimelineEntry discreet(TimelineEntry entry, Set<Long> closed, Actor reader) {
    if (isAbout(entry, closed)) {
      return without(TELLING, entry);
    }
    return reader.isStaff()
        ? entry
        : without(entry.event().equals(INSPECTION) ? OF_INSPECTION : FOR_STAFF, entry);
  }

  private static boolean isAbout(TimelineEntry entry, Set<Long> closed) {
    return entry.facts().get(EVIDENCE) instanceof Number id && closed.contains(id.longValue());
  }

  private static TimelineEntry without(Set<String> names, TimelineEntry entry) {
    Map<String, Object> facts = new HashMap<>(entry.facts());
    facts.keySet().removeAll(names);
    return new TimelineEntry(
        entry.position(),
        entry.at(),
        entry.by(),
        entry.event(),
        facts,
        entry.hash(),
        entry.previousHash());
  }
}

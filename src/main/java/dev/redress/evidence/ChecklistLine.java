package dev.redress.evidence;

import dev.redress.guarantee.EvidenceKind;
import java.util.List;

/**
 * One line of a side's checklist.
 *
 * @param rule id of the row in {@code evidence-wanted.dmn} that wants it
 * @param submitted what this side has shown of it, the oldest first
 * @param onRecord whether the house itself keeps some of it: what was written here needs no showing
 */
public record ChecklistLine(
    EvidenceKind kind, String rule, List<EvidenceItem> submitted, boolean onRecord) {

  public ChecklistLine {
    submitted = List.copyOf(submitted);
  }

  public boolean isMissing() {
    return submitted.isEmpty() && !onRecord;
  }
}

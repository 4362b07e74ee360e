package dev.redress.archive;

import dev.redress.evidence.EvidenceFile;
import dev.redress.evidence.EvidenceItem;
import dev.redress.guarantee.Refusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence in an archive.
 *
 * @param number from 1, in the order of submission
 * @param path in the archive; null where the file is not in it
 * @param preview path of a picture that the page shows, null where there is none
 * @param withheld why the reader does not get the file, null where there is no such reason
 */
record Exhibit(
    int number,
    EvidenceItem item,
    @Nullable String path,
    @Nullable String preview,
    State state,
    @Nullable Refusal withheld) {

  /** How the file compares with the one that was submitted. Texts: {@code archive.state.<name>}. */
  enum State {
    INTACT,
    /** The reader is the other party, and gets it without what a device wrote of itself. */
    COPY,
    /** The house does not give it to this reader. */
    WITHHELD,
    /** Storage has it no more. */
    MISSING,
    /** What is in storage, and in the archive, is something else. */
    ALTERED
  }

  /**
   * Where a file stands in an archive. The submitter's name for it is no part of that: it may be
   * taken by another file, or mean something to somebody's computer.
   */
  static String pathOf(int number, EvidenceItem item, EvidenceFile given) {
    String kind = item.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return "evidence/%03d-%s.%s".formatted(number, kind, given.extension());
  }

  static String previewOf(int number) {
    return "previews/%03d.jpg".formatted(number);
  }
}

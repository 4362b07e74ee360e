package dev.redress.archive;

import dev.redress.evidence.EvidenceItem;
import org.jspecify.annotations.Nullable;

/**
 * A file as the manifest tells of it.
 *
 * @param path null where it is evidence whose file is not in the archive, as are its size and hash
 * @param size in bytes, of what is in the archive
 * @param sha256 of what is in the archive, lower-case hexadecimal
 * @param evidence what it was when it was submitted, null for other files
 */
record ArchivedFile(
    @Nullable String path,
    Kind kind,
    @Nullable Long size,
    @Nullable String sha256,
    @Nullable Submitted evidence) {

  static ArchivedFile absent(Submitted evidence) {
    return new ArchivedFile(null, Kind.EVIDENCE, null, null, evidence);
  }

  ArchivedFile submittedAs(Submitted submitted) {
    return new ArchivedFile(path, kind, size, sha256, submitted);
  }

  /** What a file in the archive is. */
  enum Kind {
    EVIDENCE,
    PREVIEW,
    PAGE,
    VERIFIER
  }

  /**
   * Evidence as it was submitted.
   *
   * @param name as the submitter called it
   * @param entry position of the timeline's entry that brought it, null where none did
   * @param sha256 as recorded then
   * @param state how the file in the archive compares with that
   */
  record Submitted(
      int number,
      String name,
      String mediaType,
      @Nullable Integer entry,
      String sha256,
      Exhibit.State state) {

    static Submitted of(
        int number, EvidenceItem item, @Nullable Integer entry, Exhibit.State state) {
      return new Submitted(number, item.fileName(), item.mediaType(), entry, item.sha256(), state);
    }
  }
}

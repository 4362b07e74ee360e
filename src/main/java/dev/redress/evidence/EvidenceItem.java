package dev.redress.evidence;

import dev.redress.disputes.Seal;
import dev.redress.disputes.SealedContent;
import dev.redress.evidence.EvidenceStore.Rendition;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.EvidenceKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One file in a case file.
 *
 * @param fileName as the submitter called it, without path and invisible characters; text, never a
 *     path
 * @param mediaType found in the content
 * @param size in bytes
 * @param sha256 of the content, lower-case hexadecimal
 * @param at instant of submission, to the microsecond
 * @param hasPreview whether there is a picture of it that may be shown in a page
 * @param scan what the virus scanner said
 * @param shared what the other party gets of it
 * @param made the hash of each thing that was made of it when it came, as {@link Makings} writes
 *     it; null for an item of before that was recorded
 * @param withdrawal null while its submitter rests on it
 * @param restriction null while both sides may open it
 */
public record EvidenceItem(
    long id,
    long disputeId,
    EvidenceKind kind,
    String fileName,
    String description,
    String mediaType,
    long size,
    String sha256,
    Actor by,
    Instant at,
    boolean hasPreview,
    Scan scan,
    Shared shared,
    @Nullable String made,
    @Nullable Withdrawal withdrawal,
    @Nullable Restriction restriction) {

  /** Why somebody who may see an item does not get its file. Texts: {@code withheld.<name>}. */
  public enum Withheld {
    INFECTED,
    /** Until the virus scanner answers. */
    NOT_SCANNED_YET,
    /** It may tell where it was made, and no copy that does not could be had. */
    FOR_STAFF_ONLY
  }

  public boolean isWithdrawn() {
    return withdrawal != null;
  }

  public boolean isRestricted() {
    return restriction != null;
  }

  /** Whether this reader may open it: its submitter and staff always, others while it is shown. */
  public boolean opensTo(Actor reader) {
    return reader.isStaff() || by.equals(reader) || (withdrawal == null && restriction == null);
  }

  /** Why this reader, to whom it opens, does not get the file; empty where there is no reason. */
  public Optional<Withheld> withheldFrom(Actor reader) {
    if (scan == Scan.INFECTED) {
      return Optional.of(Withheld.INFECTED);
    }
    if (scan == Scan.PENDING) {
      return Optional.of(Withheld.NOT_SCANNED_YET);
    }
    return getsOriginal(reader) || shared != Shared.NOTHING
        ? Optional.empty()
        : Optional.of(Withheld.FOR_STAFF_ONLY);
  }

  /** Whether its preview is shown. */
  public boolean isSeen() {
    return hasPreview && scan != Scan.INFECTED;
  }

  boolean getsOriginal(Actor reader) {
    return reader.isStaff() || reader.equals(by);
  }

  /** What this reader sees of it: without its name and description where it does not open. */
  EvidenceItem asSeenBy(Actor reader) {
    return opensTo(reader)
        ? this
        : new EvidenceItem(
            id,
            disputeId,
            kind,
            "",
            "",
            mediaType,
            size,
            sha256,
            by,
            at,
            false,
            scan,
            shared,
            made,
            withdrawal,
            restriction);
  }

  /** With what was said of it, the earliest first, among that of other items. */
  EvidenceItem with(List<EvidenceMark> marks) {
    Withdrawal withdrawn = null;
    Restriction restricted = null;
    for (EvidenceMark mark : marks) {
      if (mark.evidenceId() == id) {
        switch (mark.kind()) {
          case WITHDRAWN -> withdrawn = new Withdrawal(mark.by(), mark.at(), mark.reason());
          case RESTRICTED ->
              restricted =
                  new Restriction(
                      Objects.requireNonNull(mark.ground()), mark.by(), mark.at(), mark.reason());
          case RELEASED -> restricted = null;
        }
      }
    }
    return marked(withdrawn, restricted);
  }

  private EvidenceItem marked(@Nullable Withdrawal withdrawn, @Nullable Restriction restricted) {
    return new EvidenceItem(
        id,
        disputeId,
        kind,
        fileName,
        description,
        mediaType,
        size,
        sha256,
        by,
        at,
        hasPreview,
        scan,
        shared,
        made,
        withdrawn,
        restricted);
  }

  /** As it was submitted, for the timeline to vouch for. */
  SealedContent sealed() {
    List<Object> submitted =
        List.of(
            id, kind, fileName, description, mediaType, size, sha256, by.account(), by.role(), at);
    List<Object> shown = made == null ? List.of() : List.of(hasPreview, shared, made);
    return new SealedContent(
        EvidenceSubmitted.class,
        Seal.of(Stream.concat(submitted.stream(), shown.stream()).toArray()));
  }

  /** The hash of each thing that was made of it, as far as it was recorded. */
  Map<Rendition, String> renditions() {
    return Makings.read(made);
  }

  /** The usual ending of such a file's name, without the dot; the submitter's is not asked. */
  public String extension() {
    return EvidenceType.of(mediaType).orElseThrow().extensions().get(0);
  }

  EvidenceItem withId(long id) {
    return new EvidenceItem(
        id,
        disputeId,
        kind,
        fileName,
        description,
        mediaType,
        size,
        sha256,
        by,
        at,
        hasPreview,
        scan,
        shared,
        made,
        withdrawal,
        restriction);
  }
}

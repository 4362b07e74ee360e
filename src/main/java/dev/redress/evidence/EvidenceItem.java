package dev.redress.evidence;

import dev.redress.disputes.Seal;
import dev.redress.disputes.SealedContent;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.EvidenceKind;
import java.time.Instant;

/**
 * One file in a case file, as both sides and staff see it.
 *
 * @param fileName as the submitter called it, without path and invisible characters; text, never a
 *     path
 * @param mediaType found in the content
 * @param size in bytes
 * @param sha256 of the content, lower-case hexadecimal
 * @param at instant of submission, to the microsecond
 * @param hasPreview whether there is a picture of it that may be shown in a page
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
    boolean hasPreview) {

  /** As it was submitted, for the timeline to vouch for. */
  SealedContent sealed() {
    return new SealedContent(
        EvidenceSubmitted.class,
        Seal.of(
            id, kind, fileName, description, mediaType, size, sha256, by.account(), by.role(), at));
  }

  /** The usual ending of such a file's name, without the dot; the submitter's is not asked. */
  public String extension() {
    return EvidenceType.of(mediaType).orElseThrow().extensions().get(0);
  }

  EvidenceItem withId(long id) {
    return new EvidenceItem(
        id, disputeId, kind, fileName, description, mediaType, size, sha256, by, at, hasPreview);
  }
}

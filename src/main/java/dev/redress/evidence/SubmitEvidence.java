package dev.redress.evidence;

import dev.redress.guarantee.EvidenceKind;
import java.io.InputStream;

/**
 * Somebody shows a file.
 *
 * @param uploadId made by the client, one a file; sending the same file again under the same id
 *     does not duplicate it
 * @param description what it shows, in at most 500 characters, may be empty
 * @param fileName as the client calls it, kept as text; the media type is taken from the content
 * @param content read once, to its end; the caller closes it
 */
public record SubmitEvidence(
    long disputeId,
    String uploadId,
    EvidenceKind kind,
    String description,
    String fileName,
    InputStream content) {}

package dev.redress.evidence;

import org.springframework.core.io.Resource;

/**
 * What one reader gets of an item: the original, or the copy for the other party.
 *
 * @param name to save it under; its extension fits the content
 * @param shared whether it is the file itself, whose hash is the item's, or what is shared of it
 */
public record EvidenceFile(String name, String mediaType, Shared shared, Resource content) {

  /** The usual ending of such a file's name, without the dot; the submitter's is not asked. */
  public String extension() {
    return EvidenceType.of(mediaType).orElseThrow().extensions().get(0);
  }
}

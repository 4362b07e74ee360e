package dev.redress.evidence;

import dev.redress.guarantee.Actor;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/**
 * All evidence. Who may see a dispute is the caller's to check; an item can only be had through the
 * dispute that it belongs to.
 */
@Service
public class EvidenceItems {

  /**
   * Takes a file into the case file: streamed to storage, hashed, checked by content, on disk
   * before this returns. The same upload id with the same content answers the item again.
   */
  public EvidenceItem submit(SubmitEvidence command, Actor by) {
    throw new UnsupportedOperationException();
  }

  /** All items of a dispute, the oldest first. */
  public List<EvidenceItem> list(long disputeId) {
    return List.of();
  }

  /**
   * One item.
   *
   * @throws UnknownEvidence also where it belongs to another dispute
   */
  public EvidenceItem get(long disputeId, long id) {
    throw new UnknownEvidence(id);
  }

  /** The file as it was submitted; to be served by {@link EvidenceDownload} only. */
  public Resource content(EvidenceItem item) {
    throw new UnknownEvidence(item.id());
  }

  /**
   * A JPEG of at most 1600 pixels a side, upright, without metadata.
   *
   * @throws UnknownEvidence where the item has no preview
   */
  public Resource preview(EvidenceItem item) {
    throw new UnknownEvidence(item.id());
  }

  /**
   * As {@link #preview}, of at most 320 pixels a side.
   *
   * @throws UnknownEvidence where the item has no preview
   */
  public Resource thumbnail(EvidenceItem item) {
    throw new UnknownEvidence(item.id());
  }
}

package dev.redress.disputes;

/**
 * Something in a case file that is not as it was recorded.
 *
 * @param position of the timeline entry concerned, 0 where there is none
 * @param event the entry's event, or the one that should have brought what is kept; empty where the
 *     chain ends too early
 */
public record CustodyFinding(Kind kind, int position, String event) {

  /** What is wrong. */
  public enum Kind {
    /** An entry was altered, removed or moved; what follows cannot be trusted either. */
    CHAIN_BROKEN,
    /** What came with this entry is gone or is not what it was. */
    NOT_AS_RECORDED,
    /** What this entry says is gone, though nothing was erased when its time was over. */
    CONTENT_MISSING,
    /** What this entry says should have been erased and is still there. */
    NOT_ERASED,
    /** Something is kept that no entry of the timeline brought, or that was altered. */
    NEVER_RECORDED,
    /** The entry's file is missing in storage. */
    FILE_MISSING,
    /** The entry's file is not the one that was submitted. */
    FILE_ALTERED,
    /** Something that was made of the entry's file, such as its preview, is missing in storage. */
    MADE_MISSING,
    /** Something else stands in the place of what was made of the entry's file. */
    MADE_ALTERED
  }
}

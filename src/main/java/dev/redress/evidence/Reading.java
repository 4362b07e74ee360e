package dev.redress.evidence;

/**
 * What came of reading a file.
 *
 * @param readable false where it is not built as its type is
 * @param text what it says in words, bounded; empty where it has none or its words are not read
 */
record Reading(boolean readable, FileFacts facts, String text) {

  static final Reading UNREADABLE = new Reading(false, FileFacts.NONE, "");

  Reading(FileFacts facts, String text) {
    this(true, facts, text);
  }
}

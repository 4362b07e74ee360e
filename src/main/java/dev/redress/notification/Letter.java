package dev.redress.notification;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * What a mail says, ready to be laid out as text and as HTML; nothing in it is escaped yet.
 *
 * @param happened what happened, one sentence an event
 * @param due what the reader can do until when, and what follows if nobody does
 */
record Letter(
    Locale language,
    String subject,
    String marketplace,
    String disputeNumber,
    String heading,
    List<String> happened,
    String dueHeading,
    List<Due> due,
    String invitation,
    URI link,
    String facts,
    String footer) {

  Letter {
    happened = List.copyOf(happened);
    due = List.copyOf(due);
  }

  /**
   * @param otherwise what follows if nobody acts
   */
  record Due(String until, String what, String otherwise) {}

  public String languageTag() {
    return language.toLanguageTag();
  }
}

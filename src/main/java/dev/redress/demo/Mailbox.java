package dev.redress.demo;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The mails that this application has sent itself, the latest only, in memory. */
public class Mailbox {

  /** How many mails are kept; the oldest go first. */
  public static final int LIMIT = 500;

  private final Clock clock;
  private final AtomicLong ids = new AtomicLong();
  private final Deque<Kept> kept = new ArrayDeque<>();

  Mailbox(Clock clock) {
    this.clock = clock;
  }

  /**
   * One mail as its reader sees it.
   *
   * @param at when it arrived, an instant
   * @param html empty where the mail has none
   */
  public record Mail(
      long id,
      Instant at,
      String from,
      String to,
      String subject,
      String language,
      String text,
      String html) {}

  private record Kept(long id, Instant at, String to, MimeMessage message) {}

  void keep(MimeMessage message, String to) {
    Kept mail = new Kept(ids.incrementAndGet(), clock.instant(), to, message);
    synchronized (kept) {
      kept.addFirst(mail);
      if (kept.size() > LIMIT) {
        kept.removeLast();
      }
    }
  }

  /** The newest first; all, where {@code recipient} is blank. */
  public List<Mail> mails(String recipient) {
    String wanted = recipient.strip().toLowerCase(Locale.ROOT);
    List<Kept> found;
    synchronized (kept) {
      found =
          kept.stream()
              .filter(mail -> wanted.isEmpty() || mail.to().toLowerCase(Locale.ROOT).equals(wanted))
              .toList();
    }
    return found.stream().map(Mailbox::read).toList();
  }

  public Optional<Mail> mail(long id) {
    Optional<Kept> found;
    synchronized (kept) {
      found = kept.stream().filter(mail -> mail.id() == id).findFirst();
    }
    return found.map(Mailbox::read);
  }

  /** Everyone who got mail, in alphabetical order. */
  public List<String> recipients() {
    synchronized (kept) {
      return kept.stream().map(Kept::to).distinct().sorted().toList();
    }
  }

  private static Mail read(Kept mail) {
    MimeMessage message = mail.message();
    // A parsed message is read lazily and is not made for two readers at once.
    synchronized (message) {
      try {
        String[] language = message.getContentLanguage();
        return new Mail(
            mail.id(),
            mail.at(),
            sender(message),
            mail.to(),
            Optional.ofNullable(message.getSubject()).orElse(""),
            language == null || language.length == 0 ? "" : language[0],
            body(message, "text/plain").orElse(""),
            body(message, "text/html").orElse(""));
      } catch (MessagingException | IOException e) {
        return new Mail(
            mail.id(), mail.at(), "", mail.to(), "", "", String.valueOf(e.getMessage()), "");
      }
    }
  }

  private static String sender(MimeMessage message) throws MessagingException {
    Address[] from = message.getFrom();
    if (from == null || from.length == 0) {
      return "";
    }
    return from[0] instanceof InternetAddress address
        ? address.toUnicodeString()
        : from[0].toString();
  }

  private static Optional<String> body(Part part, String type)
      throws MessagingException, IOException {
    if (part.isMimeType(type) && part.getContent() instanceof String text) {
      return Optional.of(text);
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        Optional<String> found = body(parts.getBodyPart(i), type);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}

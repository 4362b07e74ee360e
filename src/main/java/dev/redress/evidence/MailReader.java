package dev.redress.evidence;

import dev.redress.evidence.MailHead.Hop;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.text.ParsePosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * Reads a mail that somebody saved: its header, the names of what is attached, its text. What is
 * attached is not opened, and HTML is taken for its words, never shown.
 */
final class MailReader {

  private static final int DEEPEST = 5;
  private static final int MOST_PARTS = 100;
  private static final int MOST_HOPS = 20;
  private static final Pattern SERVER = Pattern.compile("\\bby\\s+([A-Za-z0-9._-]{1,255})");
  private static final Pattern EIGHT_BITS = Pattern.compile("[\\x80-\\xff]");

  private final List<String> attachments = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();
  private final StringBuilder html = new StringBuilder();
  private int parts;

  /**
   * The mail's head, and its text after the lines of the head that people look for.
   *
   * @throws MessagingException where it is none
   */
  static Reading read(InputStream content) throws IOException, MessagingException {
    MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), content);
    MailReader reader = new MailReader();
    reader.walk(mail, 0);
    MailHead head =
        new MailHead(
            header(mail, "From"),
            header(mail, "To"),
            header(mail, "Subject"),
            time(header(mail, "Date")),
            header(mail, "Message-ID"),
            reader.attachments,
            hops(mail));
    String text = reader.plain.toString().isBlank() ? words(reader.html) : reader.plain.toString();
    return new Reading(
        FileFacts.of(head),
        PlainText.of(String.join("\n", head.from(), head.to(), head.subject(), "", text)));
  }

  private void walk(Part part, int depth) throws IOException, MessagingException {
    if (depth > DEEPEST || ++parts > MOST_PARTS) {
      return;
    }
    @Nullable String name = part.getFileName();
    if (name != null) {
      attachments.add(PlainText.line(decoded(name)));
    } else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
      for (int i = 0; i < several.getCount(); i++) {
        BodyPart one = several.getBodyPart(i);
        walk(one, depth + 1);
      }
    } else if (part.isMimeType("text/plain")) {
      plain.append(text(part)).append('\n');
    } else if (part.isMimeType("text/html")) {
      html.append(text(part)).append('\n');
    }
  }

  private static String text(Part part) throws IOException, MessagingException {
    @Nullable String charset = null;
    try {
      charset = new ContentType(part.getContentType()).getParameter("charset");
    } catch (ParseException malformed) {
      // Then the text tells.
    }
    try (InputStream body = part.getInputStream()) {
      byte[] bytes = body.readNBytes(PlainText.MOST_BYTES);
      return charset == null ? PlainText.decoded(bytes) : PlainText.decoded(bytes, charset);
    }
  }

  private static String header(MimeMessage mail, String name) throws MessagingException {
    @Nullable String raw = mail.getHeader(name, ", ");
    return raw == null ? "" : PlainText.line(decoded(MimeUtility.unfold(raw)));
  }

  /** Some write eight bits where seven are allowed, in whatever encoding they use. */
  private static String decoded(String raw) {
    String text =
        EIGHT_BITS.matcher(raw).find()
            ? PlainText.decoded(raw.getBytes(StandardCharsets.ISO_8859_1))
            : raw;
    try {
      return MimeUtility.decodeText(text);
    } catch (UnsupportedEncodingException unknown) {
      return text;
    }
  }

  /** Each server writes its line above the others'. */
  private static List<Hop> hops(MimeMessage mail) throws MessagingException {
    String @Nullable [] lines = mail.getHeader("Received");
    List<Hop> hops = new ArrayList<>();
    for (int i = 0; lines != null && i < Math.min(lines.length, MOST_HOPS); i++) {
      String line = PlainText.line(MimeUtility.unfold(lines[i]));
      Matcher server = SERVER.matcher(line);
      hops.add(
          new Hop(
              server.find() ? server.group(1) : "",
              time(line.substring(line.lastIndexOf(';') + 1))));
    }
    Collections.reverse(hops);
    return hops;
  }

  private static @Nullable Instant time(String written) {
    @Nullable Date date = new MailDateFormat().parse(written.strip(), new ParsePosition(0));
    return date == null ? null : date.toInstant();
  }

  /** HTML without its tags, scripts, styles and comments; goes through it once. */
  private static String words(StringBuilder html) {
    String lower = html.toString().toLowerCase(Locale.ROOT);
    StringBuilder words = new StringBuilder();
    int at = 0;
    while (at < html.length()) {
      int tag = html.indexOf("<", at);
      words.append(html, at, tag < 0 ? html.length() : tag);
      int end = tag < 0 ? -1 : endOf(lower, tag);
      if (end < 0) {
        break;
      }
      words.append(lower.startsWith("<br", tag) || lower.startsWith("</", tag) ? '\n' : ' ');
      at = end;
    }
    return HtmlUtils.htmlUnescape(words.toString()).replaceAll("\\s*\\n\\s*", "\n");
  }

  /** Behind the tag, and behind what it says that nobody reads; negative where it has no end. */
  private static int endOf(String html, int tag) {
    String closing = ">";
    int from = tag;
    if (html.startsWith("<!--", tag)) {
      closing = "-->";
    }
    for (String unread : new String[] {"script", "style"}) {
      if (html.startsWith("<" + unread, tag)) {
        from = html.indexOf("</" + unread, tag);
      }
    }
    int end = from < 0 ? -1 : html.indexOf(closing, from);
    return end < 0 ? -1 : end + closing.length();
  }
}

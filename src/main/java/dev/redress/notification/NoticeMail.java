package dev.redress.notification;

import dev.redress.guarantee.Marketplace;
import dev.redress.guarantee.Phrasebook;
import dev.redress.notification.NoticeProof.Said;
import dev.redress.policy.Deadline;
import dev.redress.policy.Deadlines;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.format.TextStyle;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes a notice as a mail: plain text and HTML, in the recipient's language, with the deadlines
 * that bind them as they stand when it is sent.
 */
@Component
class NoticeMail {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final int LONGEST_SUBJECT = 150;

  private final Marketplace marketplace;
  private final Phrasebook phrasebook;
  private final Deadlines deadlines;
  private final NotificationSettings settings;
  private final TemplateEngine templates = templates();

  NoticeMail(
      Marketplace marketplace,
      Phrasebook phrasebook,
      Deadlines deadlines,
      NotificationSettings settings) {
    this.marketplace = marketplace;
    this.phrasebook = phrasebook;
    this.deadlines = deadlines;
    this.settings = settings;
  }

  /** Fills an empty message; its Message-ID is the same whenever this notice is composed. */
  MimeMessage compose(MimeMessage message, Notice notice) throws MessagingException {
    Letter letter = letter(notice);
    String host = Objects.requireNonNullElse(marketplace.baseUrl().getHost(), "localhost");
    message.setFrom(address(settings.from(), marketplace.name()));
    message.setRecipient(
        RecipientType.TO, new InternetAddress(Objects.requireNonNull(notice.address())));
    message.setSubject(letter.subject(), UTF_8);
    message.setSentDate(Date.from(notice.createdAt()));
    message.setHeader("Message-ID", "<notice-" + notice.id() + "@" + host + ">");
    // One conversation a dispute in mail programs that group by reference.
    message.setHeader("References", "<" + notice.disputeNumber() + "@" + host + ">");
    message.setHeader("Content-Language", letter.languageTag());
    // RFC 3834: nobody's holiday reply is wanted.
    message.setHeader("Auto-Submitted", "auto-generated");
    Context context = new Context(letter.language(), Map.of("letter", letter));
    MimeBodyPart text = new MimeBodyPart();
    text.setText(templates.process("mail/notice.txt", context), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(templates.process("mail/notice.html", context), UTF_8, "html");
    message.setContent(new MimeMultipart("alternative", text, html));
    return message;
  }

  private Letter letter(Notice notice) {
    Locale language = notice.language();
    String headline = notice.said().get(0).event();
    Map<String, Object> facts =
        Map.of(
            "number", notice.disputeNumber(),
            "orderNumber", notice.orderNumber(),
            "marketplace", marketplace.name(),
            "recipient", notice.recipient(),
            "at", notice.createdAt(),
            "zone", marketplace.zone().getDisplayName(TextStyle.FULL, language));
    String heading = oneLine(phrasebook.say("notice.subject." + headline, facts, language));
    return new Letter(
        language,
        oneLine(
            phrasebook.say(
                "notice.subject",
                Map.of("number", notice.disputeNumber(), "heading", heading),
                language)),
        marketplace.name(),
        notice.disputeNumber(),
        heading,
        notice.said().stream().map(Said::sentence).toList(),
        phrasebook.say("notice.due", language),
        deadlines.running(notice.disputeId()).stream()
            .filter(deadline -> !deadline.isPaused())
            .filter(deadline -> notice.part().boundBy(deadline.binds()))
            .map(deadline -> due(deadline, language))
            .toList(),
        phrasebook.say("notice.open", language),
        URI.create(marketplace.baseUrl() + "/disputes/" + notice.disputeNumber()),
        phrasebook.say("notice.facts", facts, language),
        phrasebook.say("notice.footer", facts, language));
  }

  private Letter.Due due(Deadline deadline, Locale language) {
    String kind = "deadline." + deadline.kind().name();
    return new Letter.Due(
        phrasebook.say("notice.until", Map.of("dueAt", deadline.dueAt()), language),
        phrasebook.say(kind, language),
        phrasebook.say(
            "notice.otherwise",
            Map.of("default", phrasebook.say(kind + ".default", language)),
            language));
  }

  /** A header is one line, whatever stands in the facts. */
  private static String oneLine(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
    return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
  }

  private static InternetAddress address(String address, String name) throws MessagingException {
    try {
      return new InternetAddress(address, oneLine(name), UTF_8);
    } catch (java.io.UnsupportedEncodingException e) {
      throw new MessagingException("UTF-8 is always there", e);
    }
  }

  /** Apart from the pages' own engine: mails know no request, no session and no page layout. */
  private static TemplateEngine templates() {
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.addTemplateResolver(resolver("*.html", TemplateMode.HTML));
    engine.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT));
    return engine;
  }

  private static ClassLoaderTemplateResolver resolver(String pattern, TemplateMode mode) {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setResolvablePatterns(Set.of(pattern));
    resolver.setTemplateMode(mode);
    resolver.setCharacterEncoding(UTF_8);
    resolver.setCheckExistence(true);
    return resolver;
  }
}

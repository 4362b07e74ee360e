package dev.redress.demo;

import dev.redress.demo.Mailbox.Mail;
import dev.redress.guarantee.Phrasebook;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The demonstration's mails in the browser. */
@Controller
@RequestMapping("/mailbox")
@Profile("default")
@ConditionalOnProperty(name = "redress.mailbox.enabled", matchIfMissing = true)
class MailboxController {

  /** A mail's HTML is foreign: it runs nothing, loads nothing, and opens links in a new tab. */
  private static final String FOREIGN =
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
          + " style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

  private static final String LINKS_IN_NEW_TAB = "<base target=\"_blank\">";

  private final Mailbox mailbox;
  private final Phrasebook phrasebook;

  MailboxController(Mailbox mailbox, Phrasebook phrasebook) {
    this.mailbox = mailbox;
    this.phrasebook = phrasebook;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "") String to, Locale locale, Model model) {
    model.addAttribute(
        "intro", phrasebook.say("mailbox.intro", Map.of("limit", Mailbox.LIMIT), locale));
    model.addAttribute("recipients", mailbox.recipients());
    model.addAttribute("to", to);
    model.addAttribute(
        "mails", mailbox.mails(to).stream().map(mail -> shown(mail, locale)).toList());
    return "mailbox/list";
  }

  @GetMapping("/{id}")
  String mail(@PathVariable long id, Locale locale, Model model) {
    model.addAttribute("shown", shown(find(id), locale));
    return "mailbox/mail";
  }

  @GetMapping("/{id}/html")
  ResponseEntity<String> html(@PathVariable long id) {
    return ResponseEntity.ok()
        .header("Content-Security-Policy", FOREIGN)
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .body(find(id).html().replaceFirst("(?i)(<head[^>]*>)", "$1" + LINKS_IN_NEW_TAB));
  }

  private Mail find(long id) {
    return mailbox.mail(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Shown shown(Mail mail, Locale locale) {
    return new Shown(mail, phrasebook.write(mail.at(), locale));
  }

  /** A mail, and its time as the reader's language writes it. */
  record Shown(Mail mail, String at) {}
}

package dev.redress.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import dev.redress.demo.Mailbox.Mail;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

class MailboxTest {

  private static final Instant NOW = Instant.parse("2026-11-02T06:30:00Z");

  private final MailboxConfiguration configuration = new MailboxConfiguration();
  private final Mailbox mailbox = configuration.mailbox(Clock.fixed(NOW, ZoneOffset.UTC));
  private final GreenMail server = configuration.mailServer(mailbox, new MailboxSettings(true, 0));
  private final JavaMailSender sender = configuration.mailSender(server);

  @AfterEach
  void close() {
    server.stop();
  }

  @Test
  void a_mail_is_read_as_it_was_written() throws Exception {
    sender.send(mail("buyer@example.org", "新的和解方案"));

    assertThat(mailbox.mails(""))
        .containsExactly(
            new Mail(
                1,
                NOW,
                "Redress <no-reply@redress.example>",
                "buyer@example.org",
                "新的和解方案",
                "",
                "您好",
                "<p>您好</p>"));
    assertThat(mailbox.mail(1)).contains(mailbox.mails("").get(0));
    assertThat(mailbox.mail(2)).isEmpty();
  }

  @Test
  void the_newest_mail_comes_first_and_a_recipient_can_be_picked() throws Exception {
    sender.send(
        mail("buyer@example.org", "one"),
        mail("seller@example.org", "two"),
        mail("buyer@example.org", "three"));

    assertThat(mailbox.mails("")).extracting(Mail::subject).containsExactly("three", "two", "one");
    assertThat(mailbox.mails("Buyer@example.org"))
        .extracting(Mail::subject)
        .containsExactly("three", "one");
    assertThat(mailbox.recipients()).containsExactly("buyer@example.org", "seller@example.org");
  }

  @Test
  void only_the_latest_mails_are_kept() throws Exception {
    MimeMessage mail = mail("buyer@example.org", "again");
    for (int i = 0; i < Mailbox.LIMIT + 3; i++) {
      mailbox.keep(mail, "buyer@example.org");
    }

    assertThat(mailbox.mails("")).hasSize(Mailbox.LIMIT);
    assertThat(mailbox.mail(3)).isEmpty();
    assertThat(mailbox.mail(4)).isPresent();
  }

  private MimeMessage mail(String to, String subject) throws Exception {
    MimeMessageHelper mail = new MimeMessageHelper(sender.createMimeMessage(), true, "UTF-8");
    mail.setFrom("no-reply@redress.example", "Redress");
    mail.setTo(to);
    mail.setSubject(subject);
    mail.setText("您好", "<p>您好</p>");
    return mail.getMimeMessage();
  }
}

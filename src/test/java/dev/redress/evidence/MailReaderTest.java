package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.evidence.MailHead.Hop;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailReaderTest {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Session SESSION = Session.getInstance(new Properties());

  @Test
  void a_mail_is_read_with_its_head_its_way_and_its_text() {
    Reading reading =
        read(
            """
            Received: from mx.example.org (mx.example.org [192.0.2.7]) by inbox.example.org
             with ESMTPS; Mon, 2 Nov 2026 09:12:09 +0800
            Received: from shop.example.com by mx.example.org; Mon, 2 Nov 2026 01:12:00 +0000 (UTC)
            From: =?UTF-8?B?5bCP5bqX?= <shop@example.com>
            To: buyer@example.org
            Subject: Your parcel
            Date: Mon, 2 Nov 2026 09:11:58 +0800
            Message-ID: <1@example.com>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            It is on its way.
            """
                .getBytes(StandardCharsets.UTF_8));
    MailHead mail = head(reading);
    assertThat(mail.from()).isEqualTo("小店 <shop@example.com>");
    assertThat(mail.to()).isEqualTo("buyer@example.org");
    assertThat(mail.subject()).isEqualTo("Your parcel");
    assertThat(mail.sentAt()).isEqualTo(Instant.parse("2026-11-02T01:11:58Z"));
    assertThat(mail.messageId()).isEqualTo("<1@example.com>");
    assertThat(mail.hops())
        .containsExactly(
            new Hop("mx.example.org", Instant.parse("2026-11-02T01:12:00Z")),
            new Hop("inbox.example.org", Instant.parse("2026-11-02T01:12:09Z")));
    assertThat(reading.text()).contains("小店", "Your parcel", "It is on its way.");
  }

  @Test
  void attachments_are_named_and_not_opened() throws Exception {
    MimeBodyPart text = new MimeBodyPart();
    text.setText("请看附件。", "GB18030");
    MimeBodyPart photo = new MimeBodyPart();
    photo.attachFile(new java.io.File("pom.xml"));
    photo.setFileName(jakarta.mail.internet.MimeUtility.encodeText("破损照片.jpg", "UTF-8", "B"));
    MimeBodyPart page = new MimeBodyPart();
    page.setContent("<script>alert(1)</script>", "text/html");
    page.setFileName("invoice.html");

    Reading reading = read(mail(new MimeMultipart(text, photo, page)));

    assertThat(head(reading).attachments()).containsExactly("破损照片.jpg", "invoice.html");
    assertThat(reading.text()).contains("请看附件。").doesNotContain("alert", "<project");
  }

  @Test
  void chinese_is_read_however_it_was_sent() throws Exception {
    for (String charset : new String[] {"GB2312", "GBK", "GB18030", "UTF-8", "Big5", "UTF-16"}) {
      MimeBodyPart text = new MimeBodyPart();
      text.setText("箱子是空的", charset);
      assertThat(read(mail(new MimeMultipart(text))).text()).as(charset).contains("箱子是空的");
    }
  }

  @Test
  void a_character_that_only_the_larger_set_has_is_read_from_what_calls_itself_the_smaller() {
    byte[] mail =
        "Subject: 朱镕基\r\nContent-Type: text/plain; charset=gb2312\r\n\r\n镕\r\n".getBytes(GB18030);
    assertThat(head(read(mail)).subject()).isEqualTo("朱镕基");
    assertThat(read(mail).text()).contains("镕");
  }

  @Test
  void a_head_with_eight_bits_is_read_in_either_encoding() {
    for (Charset charset : new Charset[] {GB18030, StandardCharsets.UTF_8}) {
      byte[] mail = "From: shop@example.com\r\nSubject: 退款申请\r\n\r\nx".getBytes(charset);
      assertThat(head(read(mail)).subject()).as(charset.name()).isEqualTo("退款申请");
    }
  }

  @Test
  void of_html_only_the_words_are_taken() throws Exception {
    MimeBodyPart html = new MimeBodyPart();
    html.setContent(
        """
        <html><head><style>p { color: red }</style></head><body onload="steal()">
        <!-- hidden --><p>Dear buyer,</p><p>we refund 5&nbsp;&euro;.<br>Regards</p>
        <SCRIPT>alert('x')</SCRIPT><img src="https://tracker.example/1.gif"></body></html>
        """,
        "text/html; charset=utf-8");
    assertThat(read(mail(new MimeMultipart("alternative", html))).text())
        .contains("Dear buyer,", "we refund 5\u00a0€.", "Regards")
        .doesNotContain("alert", "color", "hidden", "tracker", "steal", "<", ">");
  }

  @Test
  void the_plain_text_is_preferred_to_html() throws Exception {
    MimeBodyPart html = new MimeBodyPart();
    html.setContent("<p>in colours</p>", "text/html");
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText("in plain words");
    assertThat(read(mail(new MimeMultipart("alternative", plain, html))).text())
        .contains("in plain words")
        .doesNotContain("colours");
  }

  @Test
  void a_mail_with_half_a_head_is_a_mail() {
    MailHead mail = head(read("Subject: x\r\nDate: yesterday\r\n\r\n".getBytes(GB18030)));
    assertThat(mail.sentAt()).isNull();
    assertThat(mail.from()).isEmpty();
    assertThat(mail.hops()).isEmpty();
    assertThat(mail.attachments()).isEmpty();
  }

  @Test
  void a_mail_that_never_ends_inside_is_read_to_a_depth() throws Exception {
    MimeMultipart inner = new MimeMultipart(named("deepest.txt"));
    for (int i = 0; i < 200; i++) {
      MimeBodyPart holder = new MimeBodyPart();
      holder.setContent(inner);
      inner = new MimeMultipart(holder, named("level.txt"));
    }
    assertThat(head(read(mail(inner))).attachments())
        .isNotEmpty()
        .hasSizeLessThan(10)
        .doesNotContain("deepest.txt");
  }

  @Test
  void ten_thousand_unclosed_tags_take_no_time() throws Exception {
    MimeBodyPart html = new MimeBodyPart();
    html.setContent("<p>first</p>" + "<script <style <!-- ".repeat(20_000), "text/html");
    byte[] mail = mail(new MimeMultipart(html));
    long before = System.nanoTime();
    assertThat(read(mail).text()).contains("first");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
  }

  private static MimeBodyPart named(String name) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText("x");
    part.setFileName(name);
    return part;
  }

  private static byte[] mail(MimeMultipart content) throws MessagingException, IOException {
    MimeMessage mail = new MimeMessage(SESSION);
    mail.setFrom(new InternetAddress("shop@example.com"));
    mail.setContent(content);
    mail.saveChanges();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    mail.writeTo(bytes);
    return bytes.toByteArray();
  }

  private static Reading read(byte[] mail) {
    Reading reading = ContentReader.read(EvidenceType.MAIL, new ByteArrayInputStream(mail));
    assertThat(reading.readable()).isTrue();
    return reading;
  }

  private static MailHead head(Reading reading) {
    return Objects.requireNonNull(reading.facts().mail());
  }
}

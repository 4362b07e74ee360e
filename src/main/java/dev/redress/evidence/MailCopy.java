package dev.redress.evidence;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A mail without its attachments: nobody has looked into them, and photos among them tell where
 * they were taken. In the place of each a line names it.
 */
final class MailCopy {

  private static final int DEEPEST = 20;

  private MailCopy() {}

  /** The mail so, to the byte as it was where it has no attachment; empty where it is malformed. */
  static Optional<byte[]> of(Path file) {
    try (InputStream content = Files.newInputStream(file)) {
      Mail mail = new Mail(content);
      if (!emptied(mail, 0)) {
        return Optional.of(Files.readAllBytes(file));
      }
      mail.saveChanges();
      ByteArrayOutputStream copy = new ByteArrayOutputStream();
      mail.writeTo(copy);
      return Optional.of(copy.toByteArray());
    } catch (MessagingException | IOException | RuntimeException malformed) {
      return Optional.empty();
    }
  }

  private static boolean emptied(Part part, int depth) throws MessagingException, IOException {
    if (depth > DEEPEST) {
      throw new IOException("parts within parts");
    }
    if (part.getContent() instanceof Multipart parts) {
      boolean any = false;
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart one = parts.getBodyPart(i);
        any |= emptied(one, depth + 1);
      }
      return any;
    }
    if (part.isMimeType("text/*") && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
      return false;
    }
    String name = Objects.requireNonNullElse(part.getFileName(), part.getContentType());
    part.setDisposition(null);
    part.setText("[附件未包含在此副本中 / attachment not in this copy: " + name + "]");
    return true;
  }

  /** Keeps its message id when it is written again. */
  private static final class Mail extends MimeMessage {

    private Mail(InputStream content) throws MessagingException {
      super(null, content);
    }

    @Override
    protected void updateMessageID() {}
  }
}

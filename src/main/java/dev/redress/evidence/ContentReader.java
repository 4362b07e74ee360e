package dev.redress.evidence;

import com.drew.imaging.ImageProcessingException;
import dev.redress.evidence.EvidenceStore.Rendition;
import jakarta.mail.MessagingException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads what a stored file says of itself. Files are what strangers make them: one that is damaged,
 * or made to do harm, is unreadable, and that is all that comes of it. Of a PDF nothing is read:
 * its compressed parts have no bound that could be known before.
 */
@Component
class ContentReader {

  /** Grows when the same file would be read differently; all files are read again then. */
  static final int VERSION = 1;

  private static final Logger LOG = LoggerFactory.getLogger(ContentReader.class);

  private final EvidenceStore store;

  ContentReader(EvidenceStore store) {
    this.store = store;
  }

  /**
   * What the file says.
   *
   * @throws IOException where storage does not give it
   */
  Reading read(EvidenceItem item) throws IOException {
    EvidenceType type = EvidenceType.of(item.mediaType()).orElseThrow();
    try (InputStream content = store.content(item.sha256()).getInputStream()) {
      return read(type, content);
    }
  }

  /** What its picture looks like; empty where it has none, or nothing is to be seen in it. */
  Optional<Fingerprint> look(EvidenceItem item) throws IOException {
    if (!item.hasPreview()) {
      return Optional.empty();
    }
    try (InputStream jpeg = store.rendition(item.sha256(), Rendition.THUMBNAIL).getInputStream()) {
      @Nullable BufferedImage picture = ImageIO.read(jpeg);
      return picture == null ? Optional.empty() : Fingerprint.of(picture);
    }
  }

  static Reading read(EvidenceType type, InputStream content) {
    try {
      return switch (type) {
        case MAIL -> MailReader.read(content);
        case TEXT ->
            new Reading(
                FileFacts.NONE,
                PlainText.of(PlainText.decoded(content.readNBytes(PlainText.MOST_BYTES))));
        case JPEG, PNG, WEBP, HEIC, PDF, MP4, WEBM, QUICKTIME ->
            new Reading(MediaMetadata.of(type, content), "");
      };
    } catch (IOException
        | MessagingException
        | ImageProcessingException
        | RuntimeException
        | StackOverflowError
        | OutOfMemoryError unreadable) {
      // Boxes within boxes without an end, or a length that no memory holds, are the file's doing.
      LOG.info("A file of type {} is not built as one: {}", type, unreadable.toString());
      return Reading.UNREADABLE;
    }
  }
}

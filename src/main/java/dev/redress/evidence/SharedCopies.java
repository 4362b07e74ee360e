package dev.redress.evidence;

import dev.redress.evidence.EvidenceStore.Rendition;
import dev.redress.evidence.Pictures.Renditions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Makes what the other party gets of a file: the same to see, to hear and to read, without what a
 * device wrote beside it. Its submitter and staff get the original ({@code docs/adr/0009}).
 */
@Component
class SharedCopies {

  private final EvidenceStore store;

  SharedCopies(EvidenceStore store) {
    this.store = store;
  }

  /**
   * Makes what may be shared of a file, and hands on what is to be stored of that. Of films that is
   * only where to blank them: they are large, and are blanked while they are read.
   *
   * @param renditions what was made of it, where it is a picture
   * @throws NotStored where the file cannot be read
   */
  static Shared of(
      Path file,
      EvidenceType type,
      Optional<Renditions> renditions,
      BiConsumer<Rendition, ByteBuffer> keep) {
    return switch (type) {
      case PDF, TEXT -> Shared.WHOLE;
      case JPEG, PNG, WEBP ->
          renditions.map(made -> copied(made.copy(), keep)).orElse(Shared.NOTHING);
      case HEIC, MP4, QUICKTIME -> blanked(IsoMedia.blanksOf(file, type), keep);
      case WEBM -> blanked(Matroska.blanksOf(file), keep);
      case MAIL ->
          MailCopy.of(file).map(copy -> copied(ByteBuffer.wrap(copy), keep)).orElse(Shared.NOTHING);
    };
  }

  /**
   * What is shared of a content; {@link Shared#NOTHING} is asked for by nobody.
   *
   * @param made reads what was made of it
   */
  Resource read(String sha256, Shared shared, Function<Rendition, Resource> made) {
    return switch (shared) {
      case WHOLE -> store.content(sha256);
      case COPY -> made.apply(Rendition.COPY);
      case BLANKED -> new Blanked(store.content(sha256), made.apply(Rendition.BLANKS));
      case NOTHING -> throw new IllegalArgumentException(sha256);
    };
  }

  private static Shared copied(ByteBuffer copy, BiConsumer<Rendition, ByteBuffer> keep) {
    keep.accept(Rendition.COPY, copy);
    return Shared.COPY;
  }

  private static Shared blanked(Optional<Blanks> blanks, BiConsumer<Rendition, ByteBuffer> keep) {
    if (blanks.isEmpty()) {
      return Shared.NOTHING;
    }
    if (blanks.get().isEmpty()) {
      return Shared.WHOLE;
    }
    keep.accept(Rendition.BLANKS, blanks.get().written());
    return Shared.BLANKED;
  }

  /** A content, blanked as it is read. */
  private static final class Blanked extends AbstractResource {

    private final Resource content;
    private final Resource blanks;

    private Blanked(Resource content, Resource blanks) {
      this.content = content;
      this.blanks = blanks;
    }

    @Override
    public boolean exists() {
      return content.exists();
    }

    @Override
    public long contentLength() throws IOException {
      return content.contentLength();
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return Blanks.read(ByteBuffer.wrap(blanks.getContentAsByteArray()))
          .over(content.getInputStream());
    }

    @Override
    public String getDescription() {
      return content.getDescription() + " blanked";
    }
  }
}

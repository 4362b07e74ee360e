package dev.redress.evidence;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.redress.evidence.EvidenceStore.Received;
import dev.redress.evidence.EvidenceStore.Rendition;
import dev.redress.evidence.Pictures.Renditions;
import dev.redress.guarantee.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * What is made of a file when it is taken in: its preview, its thumbnail, what the other party gets
 * of it. What was made of the same content before stays as it is, since other items vouch for it,
 * unless it is no longer what was recorded.
 */
@Component
class Makings {

  /**
   * What was made of a file, not stored yet.
   *
   * @param renditions small: none grows with the file
   */
  record Made(boolean hasPreview, Shared shared, Map<Rendition, ByteBuffer> renditions) {

    Made {
      renditions = new EnumMap<>(renditions);
    }

    /** The hash of each, as {@link #read} understands it. */
    String hashes() {
      Map<Rendition, String> hashes = new EnumMap<>(Rendition.class);
      renditions.forEach((rendition, bytes) -> hashes.put(rendition, Sha256.hex(bytes)));
      return Json.write(hashes);
    }
  }

  private static final TypeReference<Map<String, String>> HASHES = new TypeReference<>() {};

  private final EvidenceRows rows;
  private final EvidenceStore store;
  private final Pictures pictures;

  Makings(EvidenceRows rows, EvidenceStore store, Pictures pictures) {
    this.rows = rows;
    this.store = store;
    this.pictures = pictures;
  }

  /**
   * Makes it all, and stores nothing.
   *
   * @throws UnreadableImage where not even a picture's dimensions can be read
   * @throws NotStored where storage is broken
   */
  Made of(Received received, EvidenceType type) {
    return rows.latest(received.sha256())
        .filter(item -> item.mediaType().equals(type.mediaType()))
        .flatMap(this::again)
        .orElseGet(() -> anew(received, type));
  }

  /**
   * What was made of an item, compared with what was recorded: it is small enough.
   *
   * @throws FileLost where storage has it no more
   * @throws FileAltered where another stands in its place
   * @throws StorageUnreachable where it cannot be read
   */
  Resource read(EvidenceItem item, Rendition rendition) {
    Resource file = store.rendition(item.sha256(), rendition);
    if (!file.exists()) {
      throw new FileLost(item.fileName());
    }
    byte[] bytes;
    try {
      bytes = file.getContentAsByteArray();
    } catch (IOException e) {
      throw new StorageUnreachable(e);
    }
    String recorded = item.renditions().get(rendition);
    if (recorded != null && !recorded.equals(Sha256.hex(ByteBuffer.wrap(bytes)))) {
      throw new FileAltered(item.fileName());
    }
    return new ByteArrayResource(bytes);
  }

  /** Hashes as they were recorded; none where none were, or where they are not made as ours are. */
  static Map<Rendition, String> read(@Nullable String hashes) {
    Map<Rendition, String> read = new EnumMap<>(Rendition.class);
    if (hashes != null) {
      Map<String, String> recorded = recorded(hashes);
      for (Rendition rendition : Rendition.values()) {
        String hash = recorded.get(rendition.name());
        if (hash != null) {
          read.put(rendition, hash);
        }
      }
    }
    return read;
  }

  /** What somebody wrote in their place is found by the item's seal. */
  private static Map<String, String> recorded(String hashes) {
    try {
      return Json.read(hashes, HASHES);
    } catch (UncheckedIOException notOurs) {
      return Map.of();
    }
  }

  /**
   * Puts it beside the content.
   *
   * @throws NotStored where storage is full or broken
   */
  void store(Made made, String sha256) {
    made.renditions().forEach((rendition, bytes) -> store.put(sha256, rendition, bytes));
  }

  /** What stands, where it is all that was recorded. */
  private Optional<Made> again(EvidenceItem earlier) {
    Map<Rendition, ByteBuffer> standing = new EnumMap<>(Rendition.class);
    for (Map.Entry<Rendition, String> recorded : earlier.renditions().entrySet()) {
      Optional<ByteBuffer> bytes = bytes(earlier.sha256(), recorded.getKey());
      if (bytes.map(Sha256::hex).filter(recorded.getValue()::equals).isEmpty()) {
        return Optional.empty();
      }
      standing.put(recorded.getKey(), bytes.orElseThrow());
    }
    return Optional.of(new Made(earlier.hasPreview(), earlier.shared(), standing));
  }

  private Made anew(Received received, EvidenceType type) {
    Map<Rendition, ByteBuffer> made = new EnumMap<>(Rendition.class);
    Optional<Renditions> renditions =
        type.isPicture() ? pictures.of(received.file(), type) : Optional.empty();
    renditions.ifPresent(
        pictured -> {
          made.put(Rendition.PREVIEW, pictured.preview());
          made.put(Rendition.THUMBNAIL, pictured.thumbnail());
        });
    Shared shared = SharedCopies.of(received.file(), type, renditions, made::put);
    return new Made(renditions.isPresent(), shared, made);
  }

  private Optional<ByteBuffer> bytes(String sha256, Rendition rendition) {
    Resource file = store.rendition(sha256, rendition);
    try {
      return file.exists()
          ? Optional.of(ByteBuffer.wrap(file.getContentAsByteArray()))
          : Optional.empty();
    } catch (IOException e) {
      throw new NotStored(e);
    }
  }
}

package dev.redress.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is taken as evidence. Everything else is refused. */
enum EvidenceType {
  JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
  PNG("image/png", "png"),
  WEBP("image/webp", "webp"),
  HEIC("image/heic", "heic", "heif", "hif"),
  PDF("application/pdf", "pdf"),
  TEXT("text/plain", "txt", "log", "csv", "md"),
  MAIL("message/rfc822", "eml"),
  MP4("video/mp4", "mp4", "m4v", "3gp"),
  WEBM("video/webm", "webm"),
  QUICKTIME("video/quicktime", "mov", "qt");

  private final String mediaType;

  @SuppressWarnings("ImmutableEnumChecker") // List.of: nobody can change it
  private final List<String> extensions;

  EvidenceType(String mediaType, String... extensions) {
    this.mediaType = mediaType;
    this.extensions = List.of(extensions);
  }

  static Optional<EvidenceType> of(String mediaType) {
    return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
  }

  String mediaType() {
    return mediaType;
  }

  /** The usual one first, without the dot. */
  List<String> extensions() {
    return extensions;
  }

  boolean isVideo() {
    return mediaType.startsWith("video/");
  }

  /** Whether a preview can be made of it. HEIC has no free decoder: it is kept as a file. */
  boolean isPicture() {
    return this == JPEG || this == PNG || this == WEBP;
  }
}

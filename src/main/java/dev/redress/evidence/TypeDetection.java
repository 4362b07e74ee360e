package dev.redress.evidence;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.apache.tika.Tika;

/**
 * Tells from its first bytes what a file is. Neither its name nor the header that came with it is
 * asked, since both are the submitter's to choose.
 */
final class TypeDetection {

  /** How much of a file's beginning is looked at, in bytes. */
  static final int START = 64 * 1024;

  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
  private static final Set<String> MP4_BRANDS =
      Set.of(
          "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "dash", "MSNV",
          "M4V ", "M4VH", "M4VP", "3gp4", "3gp5", "3gp6");
  private static final Charset CHINESE = Charset.forName("GB18030");

  private final Tika tika = new Tika();

  /**
   * The type of the file that begins so.
   *
   * @throws TypeNotAllowed where it is not one of {@link EvidenceType}
   */
  EvidenceType of(byte[] start) {
    String found = tika.detect(start);
    return switch (found) {
      case "image/jpeg" -> EvidenceType.JPEG;
      case "image/png" -> EvidenceType.PNG;
      case "image/webp" -> EvidenceType.WEBP;
      case "text/plain" -> EvidenceType.TEXT;
      case "message/rfc822" -> EvidenceType.MAIL;
      case "application/pdf" -> pdf(start, found);
      case "application/x-matroska" -> webm(start, found);
      case "application/octet-stream" -> chineseText(start, found);
      default -> contains(start, 4, "ftyp") ? branded(start, found) : quickTime(found);
    };
  }

  /** Tika also finds a PDF behind other content; such a file is two things at once. */
  private static EvidenceType pdf(byte[] start, String found) {
    if (contains(start, 0, "%PDF-") || contains(start, 3, "%PDF-")) {
      return EvidenceType.PDF;
    }
    throw new TypeNotAllowed(found);
  }

  /** Matroska's document type stands in its header, which is short. */
  private static EvidenceType webm(byte[] start, String found) {
    String header = new String(start, 0, Math.min(start.length, 64), StandardCharsets.ISO_8859_1);
    if (header.contains("webm")) {
      return EvidenceType.WEBM;
    }
    throw new TypeNotAllowed(found);
  }

  /** Tika calls most MP4 files QuickTime; the major brand says more (ISO/IEC 14496-12, 4.3). */
  private static EvidenceType branded(byte[] start, String found) {
    String brand = start.length < 12 ? "" : new String(start, 8, 4, StandardCharsets.ISO_8859_1);
    if (HEIC_BRANDS.contains(brand)) {
      return EvidenceType.HEIC;
    }
    if (MP4_BRANDS.contains(brand)) {
      return EvidenceType.MP4;
    }
    if (brand.equals("qt  ")) {
      return EvidenceType.QUICKTIME;
    }
    throw new TypeNotAllowed(found);
  }

  /** QuickTime from before brands were invented. */
  private static EvidenceType quickTime(String found) {
    if (found.equals(EvidenceType.QUICKTIME.mediaType())) {
      return EvidenceType.QUICKTIME;
    }
    throw new TypeNotAllowed(found);
  }

  /**
   * Text that is not UTF-8 is unknown to Tika; what Windows in China saves as text is GB18030, and
   * much of what people paste from chats is saved so. A control character makes it binary.
   */
  private static EvidenceType chineseText(byte[] start, String found) {
    CharsetDecoder decoder = CHINESE.newDecoder();
    CharBuffer text = CharBuffer.allocate(start.length);
    boolean wellFormed =
        !decoder.decode(ByteBuffer.wrap(start), text, start.length < START).isError();
    if (wellFormed && text.flip().chars().noneMatch(TypeDetection::isBinary)) {
      return EvidenceType.TEXT;
    }
    throw new TypeNotAllowed(found);
  }

  private static boolean isBinary(int c) {
    return (Character.isISOControl(c) && "\n\r\t\f".indexOf(c) < 0)
        || Character.getType(c) == Character.PRIVATE_USE
        || Character.getType(c) == Character.UNASSIGNED;
  }

  private static boolean contains(byte[] start, int offset, String expected) {
    byte[] bytes = expected.getBytes(StandardCharsets.US_ASCII);
    return start.length >= offset + bytes.length
        && Arrays.equals(start, offset, offset + bytes.length, bytes, 0, bytes.length);
  }
}

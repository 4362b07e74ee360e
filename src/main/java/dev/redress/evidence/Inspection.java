package dev.redress.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Looks at a whole file whose type is known for what its beginning does not tell: a second file
 * within it, or a lock that nobody else could open. Programs find a second file in places of their
 * own, and there it is looked for: unpackers of ZIP at the end, those of RAR and 7z behind a stub
 * of up to {@value #STUB} bytes, readers of PDF and browsers near the beginning.
 */
final class Inspection {

  /** How far unpackers look for an archive behind a program that would unpack it. */
  private static final int STUB = 4 * 1024 * 1024;

  private static final List<String> ARCHIVES = List.of("Rar!\u001a\u0007", "7z\u00bc\u00af'\u001c");
  private static final List<String> PAGES =
      List.of("<html", "<script", "<!doctype", "<svg", "<?php", "%pdf-");

  /** Readers of PDF look no farther for its beginning, browsers not even so far for a page's. */
  private static final int PDF_START = 1024;

  private Inspection() {}

  /**
   * Passes a file or says what is wrong with it.
   *
   * @throws TwoFilesInOne where it is something else besides
   * @throws PasswordProtected where it is a PDF that opens with a password only
   * @throws NotStored where it cannot be read
   */
  static void pass(Path file, EvidenceType type) {
    try {
      String start = start(file);
      if (ARCHIVES.stream().anyMatch(start::contains)
          || hidesPage(start, type)
          || endsAsZip(file)) {
        throw new TwoFilesInOne();
      }
      if (type == EvidenceType.PDF && isLocked(file)) {
        throw new PasswordProtected();
      }
    } catch (IOException e) {
      throw new NotStored(e);
    }
  }

  private static String start(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return new String(content.readNBytes(STUB), StandardCharsets.ISO_8859_1);
    }
  }

  /** Text and mails may speak of pages: they are never served as one. */
  private static boolean hidesPage(String start, EvidenceType type) {
    if (type == EvidenceType.TEXT || type == EvidenceType.MAIL) {
      return false;
    }
    int from = type == EvidenceType.PDF ? "%PDF-".length() + 3 : 0;
    int to = type == EvidenceType.PDF ? PDF_START : TypeDetection.START;
    String looked =
        start
            .substring(Math.min(from, start.length()), Math.min(to, start.length()))
            .toLowerCase(Locale.ROOT);
    return PAGES.stream().anyMatch(looked::contains);
  }

  /**
   * Whether an unpacker would find a ZIP archive: by its end record, which may be followed by a
   * comment of up to 65 535 bytes, and which tells where the directory before it begins (APPNOTE
   * 4.3.16). What stands in front of the archive does not hinder it.
   */
  private static boolean endsAsZip(Path file) throws IOException {
    int endRecord = 22;
    try (FileChannel channel = FileChannel.open(file)) {
      int length = (int) Math.min(channel.size(), endRecord + 0xffff);
      ByteBuffer end = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
      read(channel, end, channel.size() - length);
      for (int at = length - endRecord; at >= 0; at--) {
        if (end.getInt(at) == 0x06054b50) {
          long directory = Integer.toUnsignedLong(end.getInt(at + 12));
          long directoryAt = channel.size() - length + at - directory;
          if (directory > 0 && directoryAt >= 0 && isDirectory(channel, directoryAt)) {
            return true;
          }
        }
      }
      return false;
    }
  }

  private static boolean isDirectory(FileChannel channel, long at) throws IOException {
    ByteBuffer signature = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
    read(channel, signature, at);
    return signature.getInt(0) == 0x02014b50;
  }

  private static void read(FileChannel channel, ByteBuffer buffer, long from) throws IOException {
    long at = from;
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, at);
      if (read < 0) {
        return;
      }
      at += read;
    }
  }

  /**
   * A password that only restricts printing locks nobody out. What cannot be read for another
   * reason may open in a more patient program, and stays evidence.
   */
  private static boolean isLocked(Path file) {
    try {
      Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache()).close();
      return false;
    } catch (InvalidPasswordException locked) {
      return true;
    } catch (LinkageError lockedForCertificates) {
      // Opened with a private key: the library for that is not in the house, nor is the key.
      return true;
    } catch (IOException | RuntimeException damaged) {
      return false;
    }
  }
}

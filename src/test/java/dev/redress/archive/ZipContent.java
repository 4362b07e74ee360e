package dev.redress.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** An archive's entries by name, in order, for whoever wants to put others in their place. */
public final class ZipContent {

  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  public static ZipContent of(Path archive) {
    ZipContent content = new ZipContent();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        content.entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return content;
  }

  public Iterable<String> names() {
    return entries.keySet();
  }

  byte[] bytes(String name) {
    return Objects.requireNonNull(entries.get(name), name);
  }

  public String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /** The first entry whose name begins so. */
  String named(String beginning) {
    return entries.keySet().stream()
        .filter(name -> name.startsWith(beginning))
        .findFirst()
        .orElseThrow();
  }

  ZipContent put(String name, byte[] content) {
    entries.put(name, content);
    return this;
  }

  ZipContent put(String name, String content) {
    return put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  ZipContent change(String name, UnaryOperator<String> change) {
    String before = text(name);
    String after = change.apply(before);
    if (after.equals(before)) {
      throw new AssertionError("nothing was changed in " + name);
    }
    return put(name, after);
  }

  ZipContent remove(String name) {
    entries.remove(name);
    return this;
  }

  byte[] zipped() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  Path writtenTo(Path file) {
    return written(file, zipped());
  }

  static Path written(Path file, byte[] bytes) {
    try {
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

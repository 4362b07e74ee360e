package dev.redress.evidence;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegSegmentData;
import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.imaging.mp4.Mp4MetadataReader;
import com.drew.imaging.png.PngChunk;
import com.drew.imaging.png.PngChunkReader;
import com.drew.imaging.png.PngChunkType;
import com.drew.imaging.quicktime.QuickTimeMetadataReader;
import com.drew.imaging.riff.RiffHandler;
import com.drew.imaging.riff.RiffReader;
import com.drew.imaging.tiff.TiffHandler;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.StringValue;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifTiffHandler;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.mov.QuickTimeDirectory;
import com.drew.metadata.mov.metadata.QuickTimeMetadataDirectory;
import com.drew.metadata.mp4.Mp4Directory;
import com.drew.metadata.xmp.XmpDirectory;
import com.drew.metadata.xmp.XmpReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What devices and programs write beside the pixels: Exif (CIPA DC-008) in photos, XMP in JPEG, the
 * movie header in videos. Of a format that somebody could fill with much, little is read: the first
 * Exif and XMP block of a photo, up to what a JPEG holds, and no value above {@link
 * #LONGEST_VALUE}; makers' notes, colour profiles and compressed text of a PNG not at all.
 */
final class MediaMetadata {

  /** A JPEG's segment holds no more, in bytes. */
  private static final int LONGEST_BLOCK = 64 * 1024;

  /** In bytes of a text, or numbers of a list; a place on earth has three a coordinate. */
  private static final int LONGEST_VALUE = 300;

  private static final byte[] EXIF =
      ExifReader.JPEG_SEGMENT_PREAMBLE.getBytes(StandardCharsets.US_ASCII);
  private static final byte[] XMP =
      "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);

  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4})[:-](\\d\\d)[:-](\\d\\d)[ T](\\d\\d):(\\d\\d):(\\d\\d)(?:\\.\\d+)?"
              + "(Z|[+-]\\d\\d:?\\d\\d)?");

  /** Cameras without a battery count from their makers' zero. */
  private static final int FIRST_YEAR = 1995;

  private final Metadata found = new Metadata();

  /**
   * What the file says of itself.
   *
   * @throws ImageProcessingException where it is not built as its type is
   */
  static FileFacts of(EvidenceType type, InputStream content)
      throws IOException, ImageProcessingException {
    MediaMetadata metadata = new MediaMetadata();
    return switch (type) {
      case JPEG -> metadata.jpeg(content.readAllBytes());
      case PNG -> metadata.png(content.readAllBytes());
      case WEBP -> metadata.webp(content.readAllBytes());
      case HEIC -> metadata.heic(content.readAllBytes());
      case MP4 -> movie(Mp4MetadataReader.readMetadata(content));
      case QUICKTIME -> movie(QuickTimeMetadataReader.readMetadata(content));
      case PDF, TEXT, MAIL, WEBM -> FileFacts.NONE;
    };
  }

  private FileFacts jpeg(byte[] content) throws IOException, ImageProcessingException {
    JpegSegmentData segments =
        JpegSegmentReader.readSegments(
            new SequentialByteArrayReader(content), List.of(JpegSegmentType.APP1));
    boolean exifSeen = false;
    boolean xmpSeen = false;
    for (byte[] segment : segments.getSegments(JpegSegmentType.APP1)) {
      if (!exifSeen && startsWith(segment, EXIF)) {
        exifSeen = true;
        readExif(segment);
      } else if (!xmpSeen && startsWith(segment, XMP)) {
        xmpSeen = true;
        // XML from a stranger: the library allows neither document types nor entities in it.
        new XmpReader().extract(Arrays.copyOfRange(segment, XMP.length, segment.length), found);
      }
    }
    return photo();
  }

  private FileFacts png(byte[] content) throws IOException, ImageProcessingException {
    String software = "";
    for (PngChunk chunk :
        new PngChunkReader()
            .extract(
                new SequentialByteArrayReader(content),
                Set.of(PngChunkType.eXIf, PngChunkType.tEXt))) {
      if (chunk.getType().equals(PngChunkType.eXIf)) {
        readExif(chunk.getBytes());
      } else {
        String text = new String(chunk.getBytes(), StandardCharsets.ISO_8859_1);
        software = text.startsWith("Software\0") ? text.substring("Software\0".length()) : software;
      }
    }
    FileFacts facts = photo();
    return facts.software().isEmpty()
        ? new FileFacts(
            facts.taken(), facts.device(), PlainText.line(software), facts.placed(), null)
        : facts;
  }

  private FileFacts webp(byte[] content) throws IOException, ImageProcessingException {
    new RiffReader().processRiff(new SequentialByteArrayReader(content), new ExifOfWebp());
    return photo();
  }

  /**
   * Exif stands somewhere in a HEIC, which a table tells by item, extent and offset. Its beginning
   * cannot be mistaken, and a length that lies can do no harm.
   */
  private FileFacts heic(byte[] content) throws IOException, ImageProcessingException {
    for (int at = 0; at < content.length - EXIF.length - 4; at++) {
      if (content[at] == EXIF[0] && isExif(content, at)) {
        readExif(Arrays.copyOfRange(content, at, Math.min(content.length, at + LONGEST_BLOCK)));
        break;
      }
    }
    return photo();
  }

  private static boolean isExif(byte[] content, int at) {
    int tiff = at + EXIF.length;
    return Arrays.equals(content, at, tiff, EXIF, 0, EXIF.length)
        && (content[tiff] == 'I' || content[tiff] == 'M')
        && content[tiff] == content[tiff + 1];
  }

  private void readExif(byte[] block) throws IOException, ImageProcessingException {
    if (block.length <= LONGEST_BLOCK) {
      byte[] tiff =
          startsWith(block, EXIF) ? Arrays.copyOfRange(block, EXIF.length, block.length) : block;
      new TiffReader().processTiff(new ByteArrayReader(tiff), frugal(), 0);
    }
  }

  /** Keeps no long values, and looks into none: thousands of entries may share one. */
  private TiffHandler frugal() {
    TiffHandler handler = new ExifTiffHandler(found, null, 0);
    InvocationHandler frugally =
        (proxy, method, arguments) -> {
          if (method.getName().equals("customProcessTag")) {
            return false;
          }
          if (method.getName().startsWith("set")
              && arguments.length == 2
              && length(arguments[1]) > LONGEST_VALUE) {
            return null;
          }
          try {
            return method.invoke(handler, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return (TiffHandler)
        Proxy.newProxyInstance(
            TiffHandler.class.getClassLoader(), new Class<?>[] {TiffHandler.class}, frugally);
  }

  private static int length(Object value) {
    if (value instanceof StringValue text) {
      return text.getBytes().length;
    }
    return value.getClass().isArray() ? Array.getLength(value) : 1;
  }

  private FileFacts photo() {
    @Nullable ExifSubIFDDirectory exif = found.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
    @Nullable ExifIFD0Directory image = found.getFirstDirectoryOfType(ExifIFD0Directory.class);
    @Nullable GpsDirectory place = found.getFirstDirectoryOfType(GpsDirectory.class);
    Map<String, String> xmp = xmp();
    CaptureTime taken =
        time(
            text(exif, ExifDirectoryBase.TAG_DATETIME_ORIGINAL)
                + text(exif, ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL));
    return new FileFacts(
        taken == null ? time(xmp.getOrDefault("exif:DateTimeOriginal", "")) : taken,
        device(text(image, ExifDirectoryBase.TAG_MAKE), text(image, ExifDirectoryBase.TAG_MODEL)),
        Stream.of(
                text(image, ExifDirectoryBase.TAG_SOFTWARE),
                PlainText.line(xmp.getOrDefault("xmp:CreatorTool", "")))
            .filter(software -> !software.isEmpty())
            .distinct()
            .collect(Collectors.joining(", ")),
        place != null && place.containsTag(GpsDirectory.TAG_LATITUDE),
        null);
  }

  private Map<String, String> xmp() {
    @Nullable XmpDirectory directory = found.getFirstDirectoryOfType(XmpDirectory.class);
    return directory == null ? Map.of() : directory.getXmpProperties();
  }

  private static FileFacts movie(Metadata found) {
    @Nullable QuickTimeMetadataDirectory apple =
        found.getFirstDirectoryOfType(QuickTimeMetadataDirectory.class);
    @Nullable Mp4Directory mp4 = found.getFirstDirectoryOfType(Mp4Directory.class);
    @Nullable QuickTimeDirectory quickTime =
        found.getFirstDirectoryOfType(QuickTimeDirectory.class);
    CaptureTime taken = time(text(apple, QuickTimeMetadataDirectory.TAG_CREATION_DATE));
    if (taken == null) {
      taken =
          mp4 != null
              ? inUtc(mp4.getObject(Mp4Directory.TAG_CREATION_TIME))
              : inUtc(
                  quickTime == null
                      ? null
                      : quickTime.getObject(QuickTimeDirectory.TAG_CREATION_TIME));
    }
    return new FileFacts(
        taken,
        device(
            text(apple, QuickTimeMetadataDirectory.TAG_MAKE),
            text(apple, QuickTimeMetadataDirectory.TAG_MODEL)),
        text(apple, QuickTimeMetadataDirectory.TAG_SOFTWARE),
        (apple != null && apple.containsTag(QuickTimeMetadataDirectory.TAG_LOCATION_ISO6709))
            || (mp4 != null && mp4.containsTag(Mp4Directory.TAG_LATITUDE)),
        null);
  }

  private static String text(@Nullable Directory directory, int tag) {
    @Nullable String text = directory == null ? null : directory.getString(tag);
    return text == null ? "" : PlainText.line(text);
  }

  private static String device(String maker, String model) {
    return model.startsWith(maker) ? model : (maker + " " + model).strip();
  }

  /** With or without an offset; null where it is none, or a clock that was never set. */
  private static @Nullable CaptureTime time(String written) {
    Matcher time = TIME.matcher(written);
    if (!time.lookingAt()) {
      return null;
    }
    try {
      LocalDateTime local =
          LocalDateTime.of(
              part(time, 1),
              part(time, 2),
              part(time, 3),
              part(time, 4),
              part(time, 5),
              part(time, 6));
      @Nullable String offset = time.group(7);
      return local.getYear() < FIRST_YEAR
          ? null
          : new CaptureTime(local, offset == null ? null : ZoneOffset.of(offset));
    } catch (DateTimeException noSuchTime) {
      return null;
    }
  }

  private static int part(Matcher time, int group) {
    return Integer.parseInt(time.group(group));
  }

  /** A movie's header counts in UTC (ISO/IEC 14496-12, 8.2.2). */
  private static @Nullable CaptureTime inUtc(@Nullable Object time) {
    if (!(time instanceof Date date)) {
      return null;
    }
    Instant instant = date.toInstant();
    LocalDateTime local = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    return local.getYear() < FIRST_YEAR ? null : new CaptureTime(local, ZoneOffset.UTC);
  }

  private static boolean startsWith(byte[] bytes, byte[] beginning) {
    return bytes.length >= beginning.length
        && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
  }

  /** The first Exif chunk, and nothing else. */
  private final class ExifOfWebp implements RiffHandler {

    private boolean seen;

    @Override
    public boolean shouldAcceptRiffIdentifier(String identifier) {
      return identifier.equals("WEBP");
    }

    @Override
    public boolean shouldAcceptChunk(String name) {
      return !seen && name.equals("EXIF");
    }

    @Override
    public boolean shouldAcceptList(String name) {
      return false;
    }

    @Override
    public void processChunk(String name, byte[] payload) {
      seen = true;
      try {
        readExif(payload);
      } catch (IOException | ImageProcessingException damaged) {
        addError("Exif");
      }
    }

    @Override
    public void addError(String message) {
      // What was read before it stands.
    }
  }
}

package dev.redress.evidence;

import static dev.redress.evidence.Samples.concat;
import static dev.redress.evidence.Samples.text;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/** What a camera writes beside its pixels (CIPA DC-008), and the files that it writes it into. */
public final class Exif {

  private static final short TEXT = 2;
  private static final short SHORT = 3;
  private static final short LONG = 4;
  private static final short RATIONAL = 5;

  private final List<Entry> image = new ArrayList<>();
  private final List<Entry> shot = new ArrayList<>();
  private final List<Entry> place = new ArrayList<>();

  private record Entry(int tag, short type, int count, ByteBuffer value) {}

  public Exif by(String maker, String model) {
    image.add(ascii(0x010f, maker));
    image.add(ascii(0x0110, model));
    return this;
  }

  /** The camera was held so that the picture has to be turned right. */
  Exif turned() {
    image.add(new Entry(0x0112, SHORT, 1, ByteBuffer.wrap(new byte[] {0, 6})));
    return this;
  }

  public Exif with(String software) {
    image.add(ascii(0x0131, software));
    return this;
  }

  /** As {@code 2026:11:02 10:03:22}. */
  public Exif taken(String time) {
    shot.add(ascii(0x9003, time));
    return this;
  }

  Exif offset(String fromUtc) {
    shot.add(ascii(0x9011, fromUtc));
    return this;
  }

  public Exif inShanghai() {
    place.add(ascii(0x0001, "N"));
    place.add(
        new Entry(
            0x0002,
            RATIONAL,
            3,
            ByteBuffer.allocate(24)
                .putInt(31)
                .putInt(1)
                .putInt(13)
                .putInt(1)
                .putInt(49)
                .putInt(1)));
    return this;
  }

  /** A description that fills what a segment holds, and as many entries again that point to it. */
  Exif greedy() {
    for (int i = 0; i < 2_000; i++) {
      image.add(new Entry(0xc000 + i, RATIONAL, 1_000, ByteBuffer.allocate(0)));
    }
    image.add(ascii(0x010e, "x".repeat(8_000)));
    return this;
  }

  /** With its preamble, as JPEG has it. */
  byte[] block() {
    return concat(text("Exif\0\0"), tiff());
  }

  byte[] tiff() {
    List<Entry> first = new ArrayList<>(image);
    int pointers = (shot.isEmpty() ? 0 : 1) + (place.isEmpty() ? 0 : 1);
    int shotAt = 8 + size(image) + 12 * pointers;
    int placeAt = shotAt + (shot.isEmpty() ? 0 : size(shot));
    if (!shot.isEmpty()) {
      first.add(new Entry(0x8769, LONG, 1, ByteBuffer.allocate(4).putInt(shotAt)));
    }
    if (!place.isEmpty()) {
      first.add(new Entry(0x8825, LONG, 1, ByteBuffer.allocate(4).putInt(placeAt)));
    }
    byte[] head = concat(text("MM"), new byte[] {0, 42, 0, 0, 0, 8});
    byte[] tiff = concat(head, directory(first, 8));
    tiff = shot.isEmpty() ? tiff : concat(tiff, directory(shot, shotAt));
    return place.isEmpty() ? tiff : concat(tiff, directory(place, placeAt));
  }

  /** That picture with this beside it. */
  public byte[] in(byte[] jpeg) {
    int afterJfif = 4 + ByteBuffer.wrap(jpeg).getShort(4);
    return concat(
        new byte[] {(byte) 0xff, (byte) 0xd8},
        segment(block()),
        Arrays.copyOfRange(jpeg, afterJfif, jpeg.length));
  }

  static byte[] xmpIn(byte[] jpeg, String xmp) {
    int afterJfif = 4 + ByteBuffer.wrap(jpeg).getShort(4);
    return concat(
        new byte[] {(byte) 0xff, (byte) 0xd8},
        segment(text("http://ns.adobe.com/xap/1.0/\0" + xmp)),
        Arrays.copyOfRange(jpeg, afterJfif, jpeg.length));
  }

  /** Behind the header, which has 33 bytes. */
  byte[] inPng(byte[] png) {
    return chunkInPng(png, "eXIf", tiff());
  }

  static byte[] chunkInPng(byte[] png, String type, byte[] data) {
    CRC32 crc = new CRC32();
    crc.update(text(type));
    crc.update(data);
    return concat(
        Arrays.copyOf(png, 33),
        ByteBuffer.allocate(4).putInt(data.length).array(),
        text(type),
        data,
        ByteBuffer.allocate(4).putInt((int) crc.getValue()).array(),
        Arrays.copyOfRange(png, 33, png.length));
  }

  byte[] inWebp(byte[] webp) {
    byte[] tiff = tiff();
    byte[] padded = tiff.length % 2 == 0 ? tiff : concat(tiff, new byte[1]);
    byte[] chunk = concat(text("EXIF"), littleEndian(tiff.length), padded);
    return concat(
        text("RIFF"),
        littleEndian(webp.length - 8 + chunk.length),
        Arrays.copyOfRange(webp, 8, webp.length),
        chunk);
  }

  /** As a telephone writes it: the item's content begins with how far away the TIFF is. */
  byte[] inHeic() {
    return concat(
        box("ftyp", text("heic"), new byte[4], text("mif1heic")),
        box("meta", new byte[64]),
        box("mdat", new byte[500], new byte[] {0, 0, 0, 6}, block(), new byte[500]));
  }

  static byte[] box(String type, byte[]... content) {
    byte[] body = concat(content);
    return concat(ByteBuffer.allocate(4).putInt(body.length + 8).array(), text(type), body);
  }

  private static byte[] segment(byte[] body) {
    return concat(
        ByteBuffer.allocate(4).putShort((short) 0xffe1).putShort((short) (body.length + 2)).array(),
        body);
  }

  private static byte[] littleEndian(int number) {
    return ByteBuffer.allocate(4).putInt(Integer.reverseBytes(number)).array();
  }

  private static Entry ascii(int tag, String value) {
    byte[] bytes = concat(text(value), new byte[1]);
    return new Entry(tag, TEXT, bytes.length, ByteBuffer.wrap(bytes));
  }

  private static int size(List<Entry> entries) {
    return 2 + 12 * entries.size() + 4 + entries.stream().mapToInt(Exif::outside).sum();
  }

  private static int outside(Entry entry) {
    return entry.value().capacity() > 4 ? entry.value().capacity() : 0;
  }

  private static byte[] directory(List<Entry> entries, int at) {
    ByteBuffer directory = ByteBuffer.allocate(size(entries));
    int outside = at + 2 + 12 * entries.size() + 4;
    directory.putShort((short) entries.size());
    List<byte[]> values = new ArrayList<>();
    for (Entry entry : entries) {
      directory.putShort((short) entry.tag()).putShort(entry.type()).putInt(entry.count());
      if (entry.value().capacity() == 0) {
        directory.putInt(outside);
      } else if (outside(entry) > 0) {
        directory.putInt(outside);
        values.add(entry.value().array());
        outside += entry.value().capacity();
      } else {
        directory.put(Arrays.copyOf(entry.value().array(), 4));
      }
    }
    directory.putInt(0);
    values.forEach(directory::put);
    return directory.array();
  }
}

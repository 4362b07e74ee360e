package dev.redress.evidence;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The boxes of an MP4, MOV or HEIC file (ISO/IEC 14496-12, ISO/IEC 23008-12; QuickTime File
 * Format). Finds what is neither picture nor sound nor needed to show them: user data with the
 * place of recording, Exif and XMP, tracks that log positions, a second file appended by a
 * telephone. What is kept is listed, everything else goes.
 */
final class IsoMedia {

  private static final String TOP = "";
  private static final String FILM = "moov";
  private static final String TRACK = "trak";
  private static final String ITEMS = "meta";

  /** By container, what stays of its children. */
  private static final Map<String, Set<String>> KEPT =
      Map.ofEntries(
          Map.entry(
              TOP, Set.of("ftyp", "styp", "moov", "moof", "mdat", "mfra", "sidx", "ssix", "pdin")),
          Map.entry(FILM, Set.of("mvhd", "trak", "mvex")),
          Map.entry(TRACK, Set.of("tkhd", "edts", "mdia", "tref", "tapt", "load")),
          Map.entry("mdia", Set.of("mdhd", "hdlr", "minf", "elng")),
          Map.entry("minf", Set.of("vmhd", "smhd", "gmhd", "nmhd", "dinf", "hdlr", "stbl")),
          Map.entry(
              "stbl",
              Set.of(
                  "stsd", "stts", "ctts", "cslg", "stss", "stsc", "stsz", "stz2", "stco", "co64",
                  "sdtp", "sbgp", "sgpd", "subs", "stdp", "saiz", "saio")),
          Map.entry("moof", Set.of("mfhd", "traf")),
          Map.entry(
              "traf",
              Set.of("tfhd", "tfdt", "trun", "sdtp", "sbgp", "sgpd", "subs", "saiz", "saio")),
          Map.entry(
              ITEMS,
              Set.of("hdlr", "pitm", "iloc", "iinf", "iref", "iprp", "idat", "grpl", "dinf")));

  private static final Set<String> SEEN_OR_HEARD = Set.of("vide", "soun", "pict", "auxv");
  private static final Set<String> PICTURES =
      Set.of("hvc1", "hev1", "lhv1", "av01", "grid", "iden", "iovl", "tmap");

  private static final ByteBuffer FREE =
      StandardCharsets.US_ASCII.encode("free").asReadOnlyBuffer();
  private static final int LARGEST_TABLE = 64 * 1024 * 1024;

  /** A box: where it and its content begin, and where it ends. */
  private record Box(String type, long at, long content, long end) {}

  private final FileChannel file;
  private final boolean holdsItems;
  private final Blanks blanks = new Blanks();

  private IsoMedia(FileChannel file, boolean holdsItems) {
    this.file = file;
    this.holdsItems = holdsItems;
  }

  /**
   * What has to be blanked; empty where the file is not made as it should be, so that nobody can
   * say what would remain.
   *
   * @param type HEIC, MP4 or QuickTime
   */
  static Optional<Blanks> blanksOf(Path file, EvidenceType type) {
    try (FileChannel channel = FileChannel.open(file)) {
      IsoMedia media = new IsoMedia(channel, type == EvidenceType.HEIC);
      media.keepOnly(TOP, 0, channel.size());
      return Optional.of(media.blanks);
    } catch (IOException | RuntimeException malformed) {
      return Optional.empty();
    }
  }

  private void keepOnly(String container, long from, long to) throws IOException {
    Set<String> kept = KEPT.getOrDefault(container, Set.of());
    for (Box box : boxes(from, to)) {
      if (container.equals(TOP) && box.type().equals(ITEMS) && holdsItems) {
        keepPictures(box);
      } else if (!kept.contains(box.type())) {
        blank(box);
      } else if (box.type().equals(TRACK) && !isSeenOrHeard(box)) {
        blankTrack(box);
      } else if (KEPT.containsKey(box.type())) {
        keepOnly(box.type(), box.content(), box.end());
      }
    }
  }

  /** A box of that length that readers pass over. */
  private void blank(Box box) {
    blanks.write(box.at() + 4, FREE.limit(), FREE);
    blanks.zero(box.content(), box.end() - box.content());
  }

  private boolean isSeenOrHeard(Box track) throws IOException {
    Box media = child(track, "mdia");
    return SEEN_OR_HEARD.contains(text(child(media, "hdlr").content() + 8));
  }

  /** A track's samples stand elsewhere in the file, by its tables; they go first. */
  private void blankTrack(Box track) throws IOException {
    Box table = child(child(child(track, "mdia"), "minf"), "stbl");
    ByteBuffer chunks = content(either(table, "stco", "co64"));
    boolean wide = find(table, "co64").isPresent();
    ByteBuffer runs = content(child(table, "stsc"));
    ByteBuffer sizes = content(child(table, "stsz"));
    int fixed = sizes.getInt(4);
    int samples = sizes.getInt(8);
    int sample = 0;
    int run = 0;
    int count = chunks.getInt(4);
    for (int chunk = 0; chunk < count; chunk++) {
      if (run + 1 < runs.getInt(4) && runs.getInt(8 + 12 * (run + 1)) <= chunk + 1) {
        run++;
      }
      long length = 0;
      int inChunk = runs.getInt(8 + 12 * run + 4);
      for (int i = 0; i < inChunk && sample < samples; i++, sample++) {
        length += Integer.toUnsignedLong(fixed != 0 ? fixed : sizes.getInt(12 + 4 * sample));
      }
      long at =
          wide
              ? chunks.getLong(8 + 8 * chunk)
              : Integer.toUnsignedLong(chunks.getInt(8 + 4 * chunk));
      blanks.zero(at, length);
    }
    if (sample < samples) {
      throw new IOException("samples without a place");
    }
    refuseFragments();
    blank(track);
  }

  /** Of a track that goes on in fragments not all samples are known. */
  private void refuseFragments() throws IOException {
    for (Box box : boxes(0, file.size())) {
      if (box.type().equals("moof")) {
        throw new IOException("a track that goes on in fragments");
      }
    }
  }

  private void keepPictures(Box items) throws IOException {
    long from = items.content() + 4;
    Set<Long> others = new HashSet<>();
    Box located = null;
    long data = -1;
    for (Box box : boxes(from, items.end())) {
      switch (box.type()) {
        case "iinf" -> others.addAll(itemsBesidePictures(box));
        case "iloc" -> located = box;
        case "idat" -> data = box.content();
        default -> {
          if (!KEPT.getOrDefault(ITEMS, Set.of()).contains(box.type())) {
            blank(box);
          }
        }
      }
    }
    if (located == null) {
      throw new IOException("items without a place");
    }
    blankItems(content(located), others, data);
  }

  private Set<Long> itemsBesidePictures(Box information) throws IOException {
    int version = content(information).get(0);
    Set<Long> others = new HashSet<>();
    for (Box entry : boxes(information.content() + (version == 0 ? 6 : 8), information.end())) {
      ByteBuffer item = content(entry);
      boolean wide = item.get(0) == 3;
      if (item.get(0) < 2) {
        throw new IOException("an item without a type");
      }
      long id =
          wide ? Integer.toUnsignedLong(item.getInt(4)) : Short.toUnsignedLong(item.getShort(4));
      if (!PICTURES.contains(text(entry.content() + (wide ? 10 : 8)))) {
        others.add(id);
      }
    }
    return others;
  }

  private void blankItems(ByteBuffer places, Set<Long> others, long data) throws IOException {
    int version = places.get(0);
    int sizes = Short.toUnsignedInt(places.getShort(4));
    int offsetSize = sizes >> 12;
    int lengthSize = sizes >> 8 & 0xf;
    int baseSize = sizes >> 4 & 0xf;
    int indexSize = version == 0 ? 0 : sizes & 0xf;
    places.position(6);
    long count = number(places, version < 2 ? 2 : 4);
    for (long i = 0; i < count; i++) {
      boolean other = others.contains(number(places, version < 2 ? 2 : 4));
      long construction = version == 0 ? 0 : number(places, 2) & 0xf;
      number(places, 2);
      long base = number(places, baseSize);
      long extents = number(places, 2);
      for (long extent = 0; extent < extents; extent++) {
        number(places, indexSize);
        long at = base + number(places, offsetSize);
        long length = number(places, lengthSize);
        if (other) {
          blankExtent(construction == 1 ? data + at : at, length, construction, data);
        }
      }
    }
  }

  private void blankExtent(long at, long length, long construction, long data) throws IOException {
    boolean known = construction == 0 || (construction == 1 && data >= 0);
    if (!known || length == 0 || at + length > file.size()) {
      throw new IOException("an item in no place");
    }
    blanks.zero(at, length);
  }

  private static long number(ByteBuffer from, int bytes) {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      number = number << 8 | Byte.toUnsignedLong(from.get());
    }
    return number;
  }

  private Box either(Box parent, String one, String other) throws IOException {
    Optional<Box> found = find(parent, one);
    return found.isPresent() ? found.get() : child(parent, other);
  }

  private Box child(Box parent, String type) throws IOException {
    return find(parent, type)
        .orElseThrow(() -> new IOException(parent.type() + " without " + type));
  }

  private Optional<Box> find(Box parent, String type) throws IOException {
    return boxes(parent.content(), parent.end()).stream()
        .filter(box -> box.type().equals(type))
        .findFirst();
  }

  private List<Box> boxes(long from, long to) throws IOException {
    List<Box> boxes = new ArrayList<>();
    long at = from;
    while (to - at >= 8) {
      ByteBuffer head = bytes(at, 8);
      long size = Integer.toUnsignedLong(head.getInt(0));
      long content = at + 8;
      if (size == 1) {
        size = bytes(at + 8, 8).getLong(0);
        content = at + 16;
      } else if (size == 0) {
        size = to - at;
      }
      if (size < content - at || size > to - at) {
        throw new IOException("a box of " + size + " bytes");
      }
      boxes.add(new Box(text(at + 4), at, content, at + size));
      at += size;
    }
    if (at < to) {
      blanks.zero(at, to - at);
    }
    return boxes;
  }

  private ByteBuffer content(Box box) throws IOException {
    long length = box.end() - box.content();
    if (length > LARGEST_TABLE) {
      throw new IOException("a table of " + length + " bytes");
    }
    return bytes(box.content(), (int) length);
  }

  private String text(long at) throws IOException {
    return new String(bytes(at, 4).array(), StandardCharsets.ISO_8859_1);
  }

  private ByteBuffer bytes(long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, at + bytes.position()) < 0) {
        throw new EOFException();
      }
    }
    return bytes.flip();
  }
}

package dev.redress.evidence;

import static dev.redress.evidence.Exif.box;
import static dev.redress.evidence.Samples.concat;
import static dev.redress.evidence.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MediaMetadataTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final LocalDateTime TAKEN = LocalDateTime.of(2026, 11, 2, 10, 3, 22);
  private static final CaptureTime HERE = new CaptureTime(TAKEN, null);
  private static final CaptureTime IN_SHANGHAI = new CaptureTime(TAKEN, ZoneOffset.ofHours(8));

  @Test
  void a_photo_says_when_and_with_what_it_was_taken_and_that_it_knows_where() {
    FileFacts facts =
        of(EvidenceType.JPEG, telephone().offset("+08:00").inShanghai().in(Samples.jpeg()));
    assertThat(facts)
        .isEqualTo(new FileFacts(IN_SHANGHAI, "Apple iPhone 15", "17.1.2", true, null));
  }

  @Test
  void a_photo_of_a_camera_held_upright_is_read_as_well() {
    assertThat(of(EvidenceType.JPEG, telephone().turned().in(Samples.jpeg())).taken())
        .isEqualTo(HERE);
  }

  @Test
  void a_time_without_an_offset_is_read_where_the_marketplace_is() {
    CaptureTime open = of(EvidenceType.JPEG, telephone().in(Samples.jpeg())).taken();
    assertThat(open).isEqualTo(HERE);
    assertThat(HERE.leavesZoneOpen()).isTrue();
    assertThat(HERE.in(SHANGHAI)).isEqualTo(Instant.parse("2026-11-02T02:03:22Z"));
    CaptureTime inBerlin = new CaptureTime(TAKEN, ZoneOffset.ofHours(1));
    assertThat(inBerlin.leavesZoneOpen()).isFalse();
    assertThat(inBerlin.in(SHANGHAI)).isEqualTo(Instant.parse("2026-11-02T09:03:22Z"));
  }

  @Test
  void a_clock_that_was_never_set_says_nothing() {
    for (String never :
        new String[] {
          "0000:00:00 00:00:00", "1970:01:01 00:00:00", "2026:13:40 10:00:00", "    :  :  ", ""
        }) {
      assertThat(of(EvidenceType.JPEG, new Exif().taken(never).in(Samples.jpeg())).taken())
          .as(never)
          .isNull();
    }
  }

  @Test
  void every_kind_of_photo_is_read() {
    for (Object[] kind :
        new Object[][] {
          {EvidenceType.PNG, telephone().inPng(Samples.png())},
          {EvidenceType.WEBP, telephone().inWebp(Samples.webp())},
          {EvidenceType.HEIC, telephone().inHeic()}
        }) {
      assertThat(of((EvidenceType) kind[0], (byte[]) kind[1]))
          .as(kind[0].toString())
          .isEqualTo(new FileFacts(HERE, "Apple iPhone 15", "17.1.2", false, null));
    }
  }

  @Test
  void an_editor_is_named_wherever_it_wrote_its_name() {
    assertThat(of(EvidenceType.JPEG, new Exif().with("GIMP 2.10").in(Samples.jpeg())).software())
        .isEqualTo("GIMP 2.10");
    assertThat(
            of(
                    EvidenceType.PNG,
                    Exif.chunkInPng(Samples.png(), "tEXt", text("Software\0Paint.NET 5")))
                .software())
        .isEqualTo("Paint.NET 5");
    assertThat(of(EvidenceType.JPEG, Exif.xmpIn(Samples.jpeg(), xmp(""))).software())
        .isEqualTo("Adobe Photoshop 25.0");
  }

  @Test
  void xmp_cannot_fetch_or_multiply_anything() {
    String doctype = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";
    assertThat(of(EvidenceType.JPEG, Exif.xmpIn(Samples.jpeg(), xmp(doctype))))
        .isEqualTo(FileFacts.NONE);
  }

  @Test
  void a_film_says_when_it_was_made() {
    assertThat(of(EvidenceType.MP4, film("mp42", TAKEN)).taken())
        .isEqualTo(new CaptureTime(TAKEN, ZoneOffset.UTC));
    assertThat(of(EvidenceType.QUICKTIME, film("qt  ", TAKEN)).taken())
        .isEqualTo(new CaptureTime(TAKEN, ZoneOffset.UTC));
    LocalDateTime never = LocalDateTime.of(1904, 1, 1, 0, 0);
    assertThat(of(EvidenceType.MP4, film("mp42", never)).taken()).isNull();
  }

  @Test
  void what_says_nothing_of_itself_says_nothing() {
    assertThat(of(EvidenceType.JPEG, Samples.jpeg())).isEqualTo(FileFacts.NONE);
    assertThat(of(EvidenceType.PNG, Samples.png())).isEqualTo(FileFacts.NONE);
    assertThat(of(EvidenceType.WEBP, Samples.webp())).isEqualTo(FileFacts.NONE);
    assertThat(of(EvidenceType.PDF, Samples.pdf())).isEqualTo(FileFacts.NONE);
    assertThat(of(EvidenceType.WEBM, Samples.matroska("webm"))).isEqualTo(FileFacts.NONE);
  }

  @Test
  void entries_that_all_point_to_the_same_long_value_do_not_fill_the_memory() {
    byte[] greedy = telephone().greedy().in(Samples.jpeg());
    long before = System.nanoTime();
    FileFacts facts = of(EvidenceType.JPEG, greedy);
    assertThat(facts.device()).isEqualTo("Apple iPhone 15");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void whatever_is_damaged_is_unreadable_or_says_less_and_nothing_else_comes_of_it() {
    byte[][] whole = {
      telephone().inShanghai().in(Samples.jpeg()),
      telephone().inPng(Samples.png()),
      telephone().inWebp(Samples.webp()),
      telephone().inHeic(),
      film("mp42", TAKEN),
      film("qt  ", TAKEN),
      Samples.mail(),
      Samples.pdf()
    };
    EvidenceType[] types = {
      EvidenceType.JPEG,
      EvidenceType.PNG,
      EvidenceType.WEBP,
      EvidenceType.HEIC,
      EvidenceType.MP4,
      EvidenceType.QUICKTIME,
      EvidenceType.MAIL,
      EvidenceType.PDF
    };
    Random random = new Random(7);
    for (int round = 0; round < 4_000; round++) {
      int which = round % whole.length;
      byte[] damaged = whole[which].clone();
      for (int i = 0; i < 1 + random.nextInt(8); i++) {
        damaged[random.nextInt(Math.min(damaged.length, 1_000))] = (byte) random.nextInt(256);
      }
      int length = random.nextInt(4) == 0 ? random.nextInt(damaged.length) : damaged.length;
      Reading reading =
          ContentReader.read(types[which], new ByteArrayInputStream(damaged, 0, length));
      assertThat(reading.facts()).isNotNull();
    }
  }

  @Test
  void boxes_within_boxes_without_an_end_are_unreadable() {
    byte[] deep = new byte[8 * 200_000];
    ByteBuffer boxes = ByteBuffer.wrap(deep);
    while (boxes.hasRemaining()) {
      boxes.putInt(boxes.remaining()).put(text("moov"));
    }
    Reading reading =
        ContentReader.read(
            EvidenceType.MP4,
            new ByteArrayInputStream(concat(box("ftyp", text("mp42"), new byte[4]), deep)));
    assertThat(reading).isEqualTo(Reading.UNREADABLE);
  }

  private static Exif telephone() {
    return new Exif().by("Apple", "iPhone 15").with("17.1.2").taken("2026:11:02 10:03:22");
  }

  private static String xmp(String doctype) {
    return doctype
        + """
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
         xmp:CreatorTool="Adobe Photoshop 25.0"/></rdf:RDF></x:xmpmeta>
        """;
  }

  private static byte[] film(String brand, LocalDateTime made) {
    long seconds = Duration.between(LocalDateTime.of(1904, 1, 1, 0, 0), made).toSeconds();
    ByteBuffer header = ByteBuffer.allocate(100).putInt(0).putInt((int) seconds);
    header.putInt((int) seconds).putInt(600).putInt(600);
    return concat(
        box("ftyp", text(brand), new byte[4], text(brand)),
        box("mdat", new byte[5_000]),
        box("moov", box("mvhd", header.array())));
  }

  private static FileFacts of(EvidenceType type, byte[] content) {
    Reading reading = ContentReader.read(type, new ByteArrayInputStream(content));
    assertThat(reading.readable()).isTrue();
    return reading.facts();
  }
}

package dev.redress.evidence;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Real files, made when a test asks. */
final class Samples {

  static final String CAMERA = "Telephone 15 Pro";

  /** Where a film was made (ISO 6709). */
  static final String PLACE = "+31.2304+121.4737/";

  /** A track of positions has it among its samples. */
  static final String LOGGED = "moved to 31.23";

  /** Stands for the encoded pictures. */
  static final String PIXELS = "these are the pixels";

  private Samples() {}

  /** Left half red, right half blue, 400 × 200. */
  static byte[] jpeg() {
    return encoded(halves(400, 200, BufferedImage.TYPE_INT_RGB), "jpg");
  }

  static byte[] jpeg(int width, int height) {
    return encoded(halves(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
  }

  static byte[] png() {
    return encoded(halves(400, 200, BufferedImage.TYPE_INT_ARGB), "png");
  }

  static byte[] sixteenBitPng() {
    return encoded(halves(400, 200, BufferedImage.TYPE_USHORT_GRAY), "png");
  }

  static byte[] transparentPng() {
    return encoded(new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB), "png");
  }

  /**
   * As a telephone held upright writes it: pixels lie on their side, place and device with them.
   */
  static byte[] photoOfATelephone() {
    byte[] jpeg = jpeg();
    byte[] exif = exif();
    int afterJfif = 4 + ByteBuffer.wrap(jpeg).getShort(4) - 2 + 2;
    return concat(
        new byte[] {(byte) 0xff, (byte) 0xd8},
        exif,
        Arrays.copyOfRange(jpeg, afterJfif, jpeg.length));
  }

  static byte[] truncatedJpeg() {
    byte[] jpeg = jpeg(1200, 900);
    return Arrays.copyOf(jpeg, jpeg.length / 2);
  }

  /** Begins as a JPEG and then is nothing. */
  static byte[] damagedJpeg() {
    return concat(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}, new byte[200]);
  }

  /** 100 000 × 100 000 pixels in a few bytes. */
  static byte[] bomb() {
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(100_000)
            .putInt(100_000)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    return concat(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
        chunk("IHDR", header),
        chunk("IDAT", new byte[64]),
        chunk("IEND", new byte[0]));
  }

  /** One pixel. */
  static byte[] webp() {
    return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
  }

  static byte[] pdf() {
    return text(
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
        trailer<</Root 1 0 R>>
        %%EOF
        """);
  }

  /** A document that may not be printed, and opens with that password, or without one. */
  static byte[] lockedPdf(String password) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      AccessPermission unprintable = new AccessPermission();
      unprintable.setCanPrint(false);
      document.protect(new StandardProtectionPolicy("owner", password, unprintable));
      document.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A JPEG that says something in a comment (segment COM). */
  static byte[] jpegWithComment(byte[] comment) {
    byte[] jpeg = jpeg();
    byte[] head =
        ByteBuffer.allocate(4)
            .putShort((short) 0xfffe)
            .putShort((short) (comment.length + 2))
            .array();
    return concat(Arrays.copyOf(jpeg, 2), head, comment, Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  static byte[] mail() {
    return text(
        """
        Received: from mail.example.com by mx.example.org; Mon, 2 Nov 2026 09:12:00 +0800
        From: Shop <shop@example.com>
        To: buyer@example.org
        Subject: Your parcel
        MIME-Version: 1.0
        Content-Type: text/plain

        It is on its way.
        """);
  }

  /** As {@link #mail}, with something attached. */
  static byte[] mailWith(String name, String mediaType, byte[] attached) {
    try {
      MimeBodyPart words = new MimeBodyPart();
      words.setText("It is on its way.", "UTF-8");
      MimeBodyPart attachment = new MimeBodyPart();
      attachment.setDataHandler(new DataHandler(new ByteArrayDataSource(attached, mediaType)));
      attachment.setFileName(MimeUtility.encodeText(name));
      MimeMessage mail = new MimeMessage((Session) null);
      mail.setFrom("shop@example.com");
      mail.setSubject("Your parcel");
      mail.setContent(new MimeMultipart(words, attachment));
      mail.saveChanges();
      mail.setHeader("Message-ID", "<42@shop.example>");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      mail.writeTo(bytes);
      return bytes.toByteArray();
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] chat(Charset charset) {
    return "2026-11-02 10:03 买家：箱子是空的。\n2026-11-02 10:09 卖家：我们已经称重，请看照片。\n"
        .repeat(20)
        .getBytes(charset);
  }

  static byte[] html() {
    return text("<!DOCTYPE html><html><body><script>alert(1)</script></body></html>");
  }

  static byte[] svg() {
    return text(
        "<?xml version=\"1.0\"?><svg"
            + " xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>");
  }

  static byte[] program() {
    return concat(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0}, new byte[500]);
  }

  static byte[] archive() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a.txt"));
      zip.write(text("a"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The first box of ISO media: an MP4, a MOV, a HEIC, by brand. */
  static byte[] isoMedia(String brand) {
    byte[] box =
        ByteBuffer.allocate(16).putInt(16).put(text("ftyp")).put(text(brand)).putInt(0).array();
    return concat(box, new byte[200]);
  }

  /** A HEIC of one picture, with Exif and XMP as a telephone writes them beside it. */
  static byte[] heic() {
    byte[] exif = text("Exif: " + PLACE);
    byte[] xmp = text("<x:xmpmeta>" + PLACE + "</x:xmpmeta>");
    byte[] type = box("ftyp", text("heic"), new byte[4], text("mif1heic"));
    byte[] information =
        box("iinf", new byte[4], twoBytes(3), item(1, "hvc1"), item(2, "Exif"), item(3, "mime"));
    byte[] unplaced = items(information, 0, exif, xmp);
    int data = type.length + unplaced.length + 8;
    return concat(type, items(information, data, exif, xmp), box("mdat", text(PIXELS), exif, xmp));
  }

  private static byte[] items(byte[] information, int data, byte[] exif, byte[] xmp) {
    ByteBuffer places = ByteBuffer.allocate(4 + 2 + 2 + 3 * 14);
    places.putInt(0).putShort((short) 0x4400).putShort((short) 3);
    int at = data;
    int id = 1;
    for (int length : new int[] {PIXELS.length(), exif.length, xmp.length}) {
      places.putShort((short) id++).putShort((short) 0).putShort((short) 1);
      places.putInt(at).putInt(length);
      at += length;
    }
    return box(
        "meta",
        new byte[4],
        box("hdlr", new byte[8], text("pict"), new byte[13]),
        information,
        box("iloc", places.array()));
  }

  private static byte[] item(int id, String type) {
    return box("infe", new byte[] {2, 0, 0, 0}, twoBytes(id), twoBytes(0), text(type), new byte[1]);
  }

  /** A MOV as a telephone makes it: with the place in its user data and a track of positions. */
  static byte[] film() {
    byte[] type = box("ftyp", text("qt  "), new byte[4], text("qt  "));
    byte[] samples = box("mdat", text(PIXELS), text(LOGGED), text(LOGGED));
    int pixels = type.length + 8;
    int logged = pixels + PIXELS.length();
    byte[] user = box("udta", box(latin1("\u00a9xyz"), new byte[4], text(PLACE)));
    byte[] meta = box("meta", box("ilst", text("com.apple.quicktime.location " + PLACE)));
    return concat(
        type,
        samples,
        box(
            "moov",
            box("mvhd", new byte[100]),
            track("vide", "hvc1", pixels, PIXELS.length(), 1),
            track("meta", "mebx", logged, LOGGED.length(), 2),
            user,
            meta),
        box("mpvd", text(PLACE)));
  }

  /** An MP4 with a picture and nothing else. */
  static byte[] plainFilm() {
    byte[] type = box("ftyp", text("isom"), new byte[4], text("isom"));
    byte[] tracks = track("vide", "avc1", type.length + 8, PIXELS.length(), 1);
    return concat(type, box("mdat", text(PIXELS)), box("moov", box("mvhd", new byte[100]), tracks));
  }

  private static byte[] track(String handler, String codec, int at, int length, int samples) {
    byte[] table =
        box(
            "stbl",
            box("stsd", new byte[4], fourBytes(1), box(codec, new byte[8])),
            box("stsc", new byte[4], fourBytes(1), fourBytes(1), fourBytes(samples), fourBytes(1)),
            box("stsz", new byte[4], fourBytes(length), fourBytes(samples)),
            box("stco", new byte[4], fourBytes(1), fourBytes(at)));
    return box(
        "trak",
        box("tkhd", new byte[84]),
        box(
            "mdia",
            box("mdhd", new byte[24]),
            box("hdlr", new byte[8], text(handler), new byte[13]),
            box("minf", table)));
  }

  /** A WebM with a tag that tells the place. */
  static byte[] webm() {
    byte[] tags = text("LOCATION" + PLACE);
    return concat(
        new byte[] {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3, (byte) 0x87, 0x42, (byte) 0x82},
        new byte[] {(byte) 0x84},
        text("webm"),
        // a segment and a cluster of unknown size, as a live recording has them
        new byte[] {0x18, 0x53, (byte) 0x80, 0x67, 1, -1, -1, -1, -1, -1, -1, -1},
        new byte[] {0x12, 0x54, (byte) 0xc3, 0x67, (byte) (0x80 | tags.length)},
        tags,
        new byte[] {0x1f, 0x43, (byte) 0xb6, 0x75, -1},
        new byte[] {(byte) 0xa3, (byte) (0x80 | PIXELS.length())},
        text(PIXELS));
  }

  private static byte[] box(String type, byte[]... content) {
    return box(text(type), content);
  }

  private static byte[] box(byte[] type, byte[]... content) {
    byte[] all = concat(content);
    return concat(fourBytes(8 + all.length), type, all);
  }

  private static byte[] twoBytes(int number) {
    return ByteBuffer.allocate(2).putShort((short) number).array();
  }

  private static byte[] fourBytes(int number) {
    return ByteBuffer.allocate(4).putInt(number).array();
  }

  static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] matroska(String documentType) {
    return concat(
        new byte[] {
          0x1a, 0x45, (byte) 0xdf, (byte) 0xa3, (byte) 0x9f, 0x42, (byte) 0x82, (byte) 0x84
        },
        text(documentType),
        new byte[200]);
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** An APP1 segment: camera, orientation 6 (turn right), latitude 31 north (Exif 2.32, 4.6). */
  private static byte[] exif() {
    byte[] camera = concat(text(CAMERA), new byte[1]);
    int ifd = 8;
    int afterIfd = ifd + 2 + 3 * 12 + 4;
    int gps = afterIfd + camera.length;
    ByteBuffer tiff = ByteBuffer.allocate(gps + 2 + 2 * 12 + 4 + 24);
    tiff.put(text("MM")).putShort((short) 42).putInt(ifd);
    tiff.putShort((short) 3);
    tiff.putShort((short) 0x0110).putShort((short) 2).putInt(camera.length).putInt(afterIfd);
    tiff.putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) 6)
        .putShort((short) 0);
    tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(gps);
    tiff.putInt(0).put(camera);
    tiff.putShort((short) 2);
    tiff.putShort((short) 1).putShort((short) 2).putInt(2).put(text("N")).put(new byte[3]);
    tiff.putShort((short) 2).putShort((short) 5).putInt(3).putInt(gps + 2 + 2 * 12 + 4);
    tiff.putInt(0).putInt(31).putInt(1).putInt(13).putInt(1).putInt(49).putInt(1);
    byte[] body = concat(text("Exif\0\0"), tiff.array());
    byte[] head =
        ByteBuffer.allocate(4).putShort((short) 0xffe1).putShort((short) (body.length + 2)).array();
    return concat(head, body);
  }

  private static byte[] chunk(String type, byte[] data) {
    CRC32 crc = new CRC32();
    crc.update(text(type));
    crc.update(data);
    return concat(
        ByteBuffer.allocate(4).putInt(data.length).array(),
        text(type),
        data,
        ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  private static BufferedImage halves(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(width / 2, 0, width / 2, height);
    graphics.dispose();
    return image;
  }

  private static byte[] encoded(BufferedImage image, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, bytes)) {
        throw new IllegalStateException(format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static String sha256(byte[] content) {
    MessageDigest digest = Sha256.digest();
    digest.update(content);
    return Sha256.hex(digest);
  }
}

package dev.redress.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes of a picture what may be shown: decoded and encoded anew as JPEG, upright, so that nothing
 * of the submitted file survives but its pixels (no position, no device, no hidden content).
 */
@Component
class Pictures {

  /**
   * Encoded as JPEG.
   *
   * @param copy with all pixels that the picture has, up to 4096 a side
   */
  record Renditions(ByteBuffer copy, ByteBuffer preview, ByteBuffer thumbnail) {}

  private static final int COPY_EDGE = 4096;
  private static final int PREVIEW_EDGE = 1600;
  private static final int THUMBNAIL_EDGE = 320;
  private static final double QUALITY = 0.82;
  private static final double COPY_QUALITY = 0.92;

  /** Decoding takes memory by the pixel: so many at once, the others wait. */
  private static final int AT_ONCE = 2;

  private final long maxPixels;
  private final Semaphore turns = new Semaphore(AT_ONCE);

  Pictures(EvidenceSettings settings) {
    this.maxPixels = settings.maxPreviewPixels();
    // The readers are found by the class loader of whoever asks first; a pool's may not see them.
    ImageIO.scanForPlugins();
  }

  /**
   * The renditions of a picture; empty where it has too many pixels or is damaged behind its
   * header.
   *
   * @throws UnreadableImage where not even its dimensions can be read
   * @throws NotStored where the file cannot be opened
   */
  Optional<Renditions> of(Path file, EvidenceType type) {
    ImageReader reader = ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
    turns.acquireUninterruptibly();
    try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
      // Metadata is read for the JPEG's orientation only: that of other formats may be compressed.
      reader.setInput(stream, false, type != EvidenceType.JPEG);
      Dimensions dimensions = dimensions(reader);
      return dimensions.pixels() > maxPixels ? Optional.empty() : render(reader, dimensions, type);
    } catch (IOException e) {
      throw new NotStored(e);
    } finally {
      reader.dispose();
      turns.release();
    }
  }

  private static Dimensions dimensions(ImageReader reader) {
    try {
      return new Dimensions(reader.getWidth(0), reader.getHeight(0));
    } catch (IOException | RuntimeException damaged) {
      throw new UnreadableImage();
    }
  }

  private static Optional<Renditions> render(
      ImageReader reader, Dimensions dimensions, EvidenceType type) {
    try {
      Orientation orientation = type == EvidenceType.JPEG ? orientation(reader) : null;
      ImageReadParam sparsely = reader.getDefaultReadParam();
      int step = (dimensions.longEdge() + COPY_EDGE - 1) / COPY_EDGE;
      sparsely.setSourceSubsampling(step, step, 0, 0);
      BufferedImage copy = upright(onWhite(reader.read(0, sparsely)), orientation);
      BufferedImage preview = within(copy, PREVIEW_EDGE);
      BufferedImage thumbnail = within(preview, THUMBNAIL_EDGE);
      return Optional.of(
          new Renditions(
              encoded(copy, COPY_QUALITY), encoded(preview, QUALITY), encoded(thumbnail, QUALITY)));
    } catch (IOException | RuntimeException damaged) {
      return Optional.empty();
    }
  }

  private static @Nullable Orientation orientation(ImageReader reader) {
    try {
      return ExifUtils.getExifOrientation(reader, 0);
    } catch (IOException | RuntimeException unreadable) {
      return null;
    }
  }

  private static BufferedImage upright(BufferedImage image, @Nullable Orientation orientation) {
    return orientation == null
        ? image
        : ExifFilterUtils.getFilterForOrientation(orientation).apply(image);
  }

  /** JPEG knows no transparency. */
  private static BufferedImage onWhite(BufferedImage image) {
    BufferedImage opaque =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = opaque.createGraphics();
    graphics.drawImage(image, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return opaque;
  }

  private static BufferedImage within(BufferedImage image, int edge) throws IOException {
    return Math.max(image.getWidth(), image.getHeight()) <= edge
        ? image
        : Thumbnails.of(image).size(edge, edge).asBufferedImage();
  }

  private static ByteBuffer encoded(BufferedImage image, double quality) throws IOException {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    Thumbnails.of(onWhite(image))
        .scale(1)
        .outputFormat("jpg")
        .outputQuality(quality)
        .toOutputStream(jpeg);
    return ByteBuffer.wrap(jpeg.toByteArray());
  }

  private record Dimensions(int width, int height) {

    long pixels() {
      return (long) width * height;
    }

    int longEdge() {
      return Math.max(width, height);
    }
  }
}

package dev.redress.journey;

import dev.redress.evidence.Exif;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** A picture to submit. */
final class Photo {

  private Photo() {}

  static byte[] ofATeapot() {
    BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.ORANGE);
    pen.fillOval(8, 8, 40, 32);
    pen.dispose();
    return encoded(picture, "png");
  }

  /** A telephone's, at another break each time. */
  static byte[] ofABreak(int number) {
    return new Exif()
        .by("Apple", "iPhone 15")
        .taken("2026:11:17 09:30:00")
        .inShanghai()
        .in(encoded(broken(number, 640, 480), "jpg"));
  }

  /** The same break, smaller, and as if it had been there long before. */
  static byte[] ofABreakBefore(int number, String time) {
    return new Exif()
        .by("Xiaomi", "Xiaomi 14")
        .with("Adobe Photoshop 25.0")
        .taken(time)
        .in(encoded(broken(number, 480, 360), "jpg"));
  }

  private static BufferedImage broken(int number, int width, int height) {
    Random random = new Random(number);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.scale(width, height);
    for (int shard = 0; shard < 30; shard++) {
      pen.setColor(new Color(random.nextFloat(), random.nextFloat(), random.nextFloat()));
      Path2D edge = new Path2D.Double();
      edge.moveTo(random.nextDouble(), random.nextDouble());
      edge.lineTo(random.nextDouble(), random.nextDouble());
      edge.lineTo(random.nextDouble(), random.nextDouble());
      pen.fill(edge);
    }
    pen.dispose();
    return picture;
  }

  private static byte[] encoded(BufferedImage picture, String format) {
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, encoded);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return encoded.toByteArray();
  }
}

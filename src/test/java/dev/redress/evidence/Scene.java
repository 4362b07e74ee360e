package dev.redress.evidence;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Things in front of a wall, with the noise of a camera; every number is another scene. */
record Scene(BufferedImage picture) {

  static Scene number(long number) {
    return number(number, 1200, 900);
  }

  static Scene number(long number, int width, int height) {
    Random random = new Random(number);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setPaint(new GradientPaint(0, 0, color(random), width, height, color(random)));
    pen.fillRect(0, 0, width, height);
    for (int i = 0; i < 25; i++) {
      pen.setColor(color(random));
      double w = (0.03 + 0.25 * random.nextDouble()) * width;
      double h = (0.03 + 0.25 * random.nextDouble()) * height;
      double x = random.nextDouble() * width - w / 2;
      double y = random.nextDouble() * height - h / 2;
      pen.fill(
          random.nextBoolean()
              ? new Ellipse2D.Double(x, y, w, h)
              : new Rectangle2D.Double(x, y, w, h));
    }
    pen.dispose();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int noise = (int) (random.nextGaussian() * 8);
        Color seen = new Color(picture.getRGB(x, y));
        picture.setRGB(
            x,
            y,
            new Color(
                    within(seen.getRed() + noise),
                    within(seen.getGreen() + noise),
                    within(seen.getBlue() + noise))
                .getRGB());
      }
    }
    return new Scene(picture);
  }

  Scene resized(int width, int height) {
    BufferedImage resized = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = resized.createGraphics();
    pen.drawImage(picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
    pen.dispose();
    return new Scene(resized);
  }

  /** Every grey times the one, plus the other. */
  Scene brightened(float times, float plus) {
    return new Scene(
        new RescaleOp(times, plus, null)
            .filter(
                picture,
                new BufferedImage(
                    picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB)));
  }

  /** Without so much of each edge. */
  Scene cropped(double part) {
    int x = (int) (picture.getWidth() * part);
    int y = (int) (picture.getHeight() * part);
    return new Scene(
        picture.getSubimage(x, y, picture.getWidth() - 2 * x, picture.getHeight() - 2 * y));
  }

  Scene recompressed(float quality) {
    try {
      return new Scene(ImageIO.read(new java.io.ByteArrayInputStream(jpeg(quality))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] jpeg() {
    return jpeg(0.9f);
  }

  private byte[] jpeg(float quality) {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(quality);
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(jpeg)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return jpeg.toByteArray();
  }

  private static Color color(Random random) {
    return new Color(
        random.nextInt(256), random.nextInt(256), random.nextInt(256), 120 + random.nextInt(136));
  }

  private static int within(int level) {
    return Math.max(0, Math.min(255, level));
  }
}

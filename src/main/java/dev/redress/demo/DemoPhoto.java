package dev.redress.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures that people show in the demonstration: drawn, since photos would be somebody's. */
enum DemoPhoto {
  PARCEL {
    @Override
    void paint(Graphics2D pen) {
      parcel(pen);
    }
  },

  CRUSHED_PARCEL {
    @Override
    void paint(Graphics2D pen) {
      parcel(pen);
      pen.setColor(new Color(74, 50, 27));
      pen.fillPolygon(
          new int[] {640, 735, 790, 770, 690, 655}, new int[] {270, 235, 250, 400, 372, 330}, 6);
      pen.setStroke(new BasicStroke(5));
      pen.setColor(new Color(120, 84, 46));
      pen.drawPolyline(new int[] {560, 640, 655, 690, 650}, new int[] {250, 270, 330, 372, 470}, 5);
      pen.drawPolyline(new int[] {600, 660, 700}, new int[] {420, 405, 372}, 3);
    }
  },

  OPEN_BOX {
    @Override
    void paint(Graphics2D pen) {
      pen.setColor(CARDBOARD.darker());
      pen.fillPolygon(new int[] {240, 720, 800, 160}, new int[] {250, 250, 600, 600}, 4);
      pen.setPaint(new GradientPaint(0, 290, new Color(88, 61, 35), 0, 560, CARDBOARD));
      pen.fillPolygon(new int[] {270, 690, 745, 215}, new int[] {285, 285, 560, 560}, 4);
      pen.setColor(CARDBOARD);
      pen.fillPolygon(new int[] {240, 160, 70, 150}, new int[] {250, 600, 560, 230}, 4);
      pen.fillPolygon(new int[] {720, 800, 890, 810}, new int[] {250, 600, 560, 230}, 4);
      for (int i = 0; i < 4; i++) {
        pen.setPaint(
            new GradientPaint(0, 330, new Color(146, 168, 120), 0, 540, new Color(92, 112, 72)));
        pen.fillRoundRect(300 + i * 62, 330 + i * 6, 40, 200, 14, 14);
      }
      pen.setColor(new Color(225, 228, 230, 170));
      pen.fillOval(570, 420, 110, 80);
    }
  },

  CRACKED_PLATE {
    @Override
    void paint(Graphics2D pen) {
      pen.setColor(new Color(0, 0, 0, 60));
      pen.fill(new Ellipse2D.Double(215, 105, 560, 520));
      pen.setPaint(new GradientPaint(200, 90, Color.WHITE, 760, 600, new Color(206, 211, 216)));
      pen.fill(new Ellipse2D.Double(200, 90, 560, 520));
      pen.setColor(new Color(46, 84, 148));
      pen.setStroke(new BasicStroke(9));
      pen.draw(new Ellipse2D.Double(226, 115, 508, 470));
      pen.setColor(new Color(190, 196, 202));
      pen.setStroke(new BasicStroke(3));
      pen.draw(new Ellipse2D.Double(315, 197, 330, 306));
      pen.setColor(new Color(70, 66, 62));
      pen.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_MITER));
      pen.drawPolyline(
          new int[] {735, 660, 610, 520, 470, 380}, new int[] {250, 290, 280, 350, 345, 430}, 6);
      pen.drawPolyline(new int[] {610, 590, 630, 615}, new int[] {280, 220, 165, 108}, 4);
      pen.setColor(TABLE);
      pen.fill(new Polygon(new int[] {700, 775, 770, 712}, new int[] {222, 200, 275, 262}, 4));
    }
  };

  private static final int WIDTH = 960;
  private static final int HEIGHT = 720;
  private static final Color TABLE = new Color(139, 115, 92);
  private static final Color CARDBOARD = new Color(186, 140, 88);

  abstract void paint(Graphics2D pen);

  /** The picture as a camera would save it; another shot has other grain, and the same the same. */
  byte[] jpeg(long shot) {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setPaint(new GradientPaint(0, 0, TABLE.brighter(), 0, HEIGHT, TABLE));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    paint(pen);
    grain(pen, new Random(shot));
    pen.dispose();
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "jpg", jpeg);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jpeg.toByteArray();
  }

  private static void parcel(Graphics2D pen) {
    pen.setColor(new Color(0, 0, 0, 60));
    pen.fillPolygon(new int[] {140, 650, 860, 340}, new int[] {590, 650, 520, 480}, 4);
    pen.setPaint(new GradientPaint(150, 250, CARDBOARD, 650, 620, CARDBOARD.darker()));
    pen.fillPolygon(new int[] {150, 640, 650, 160}, new int[] {240, 270, 625, 580}, 4);
    pen.setColor(CARDBOARD.darker().darker());
    pen.fillPolygon(new int[] {640, 820, 810, 650}, new int[] {270, 205, 510, 625}, 4);
    pen.setColor(CARDBOARD.brighter());
    pen.fillPolygon(new int[] {150, 350, 820, 640}, new int[] {240, 185, 205, 270}, 4);
    pen.setColor(new Color(222, 204, 168, 200));
    pen.fillPolygon(new int[] {370, 420, 610, 570}, new int[] {253, 256, 196, 194}, 4);
    pen.fillPolygon(new int[] {370, 420, 424, 374}, new int[] {253, 256, 330, 327}, 4);
    pen.setColor(Color.WHITE);
    pen.fillPolygon(new int[] {210, 470, 474, 214}, new int[] {370, 385, 540, 521}, 4);
    pen.setColor(Color.DARK_GRAY);
    // no letters: a machine need not have a font
    pen.rotate(Math.toRadians(3.4), 225, 405);
    pen.fillRect(228, 388, 130, 9);
    pen.fillRect(228, 405, 90, 9);
    for (int bar = 0, x = 228; x < 450; bar++, x += 4 + bar * 7 % 5) {
      pen.fillRect(x, 430, 1 + bar * 5 % 4, 62);
    }
    pen.rotate(Math.toRadians(-3.4), 225, 405);
  }

  /** What a small camera makes of an even surface. */
  private static void grain(Graphics2D pen, Random random) {
    for (int i = 0; i < 30_000; i++) {
      int shade = random.nextInt(2) * 255;
      pen.setColor(new Color(shade, shade, shade, 14));
      pen.fillRect(random.nextInt(WIDTH), random.nextInt(HEIGHT), 2, 2);
    }
  }
}

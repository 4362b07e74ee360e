package dev.redress.evidence;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a picture looks like, in 64 bits: which of its 64 lowest frequencies are above their median.
 * Copies that were made smaller, compressed again, brightened or cut at the edge differ in few
 * bits, other pictures in about half of them (the pHash of Zauner, <i>Implementation and
 * Benchmarking of Perceptual Image Hash Functions</i>, 2010).
 */
record Fingerprint(long bits) {

  /** Up to so many bits apart, two pictures are taken to look alike. */
  static final int ALIKE = 10;

  static final int QUARTERS = 4;

  private static final int BITS = 64;
  private static final int QUARTER_BITS = BITS / QUARTERS;
  private static final int LOWEST_QUARTER = (1 << QUARTER_BITS) - 1;

  /** Of ten bits in four quarters, one quarter has at most two. */
  private static final int ALIKE_IN_A_QUARTER = ALIKE / QUARTERS;

  private static final int EDGE = 32;

  /** Below it, in levels of grey, what varies is noise: an empty wall looks like any other. */
  private static final double FAINTEST = 2;

  /**
   * Of a picture that is upright and small, such as its thumbnail; empty where there is nothing to
   * be seen in it.
   */
  static Optional<Fingerprint> of(BufferedImage picture) {
    double[] waves = lowestFrequencies(grey(picture));
    double strength = Math.sqrt(Arrays.stream(waves).map(wave -> wave * wave).sum());
    if (strength < FAINTEST) {
      return Optional.empty();
    }
    double[] sorted = waves.clone();
    Arrays.sort(sorted);
    double median = (sorted[BITS / 2 - 1] + sorted[BITS / 2]) / 2;
    long bits = 0;
    for (int i = 0; i < BITS; i++) {
      if (waves[i] > median) {
        bits |= 1L << i;
      }
    }
    return Optional.of(new Fingerprint(bits));
  }

  /** In how many bits they differ. */
  int distance(Fingerprint other) {
    return Long.bitCount(bits ^ other.bits);
  }

  /** From 0 to 65 535. */
  int quarter(int which) {
    return (int) (bits >>> (which * QUARTER_BITS)) & LOWEST_QUARTER;
  }

  /** Whatever {@link #ALIKE looks alike} has one of these in at least one of its quarters. */
  SortedSet<Integer> near(int which) {
    SortedSet<Integer> near = new TreeSet<>();
    spread(quarter(which), ALIKE_IN_A_QUARTER, near);
    return near;
  }

  private static void spread(int quarter, int changes, SortedSet<Integer> reached) {
    reached.add(quarter);
    if (changes > 0) {
      for (int bit = 0; bit < QUARTER_BITS; bit++) {
        spread(quarter ^ (1 << bit), changes - 1, reached);
      }
    }
  }

  /** Each cell the mean of its pixels, so that size does not matter. */
  private static double[][] grey(BufferedImage picture) {
    double[][] cells = new double[EDGE][EDGE];
    int[][] pixels = new int[EDGE][EDGE];
    int width = picture.getWidth();
    int height = picture.getHeight();
    for (int y = 0; y < Math.max(height, EDGE); y++) {
      for (int x = 0; x < Math.max(width, EDGE); x++) {
        int row = y * EDGE / Math.max(height, EDGE);
        int column = x * EDGE / Math.max(width, EDGE);
        int rgb =
            picture.getRGB(x * width / Math.max(width, EDGE), y * height / Math.max(height, EDGE));
        // ITU-R BT.601
        cells[row][column] +=
            0.299 * ((rgb >> 16) & 0xff) + 0.587 * ((rgb >> 8) & 0xff) + 0.114 * (rgb & 0xff);
        pixels[row][column]++;
      }
    }
    for (int row = 0; row < EDGE; row++) {
      for (int column = 0; column < EDGE; column++) {
        cells[row][column] /= pixels[row][column];
      }
    }
    return cells;
  }

  /**
   * The discrete cosine transform's first coefficients in diagonal order, without the very first,
   * which is the brightness; in levels of grey.
   */
  private static double[] lowestFrequencies(double[][] cells) {
    double[] waves = new double[BITS];
    int found = 0;
    for (int diagonal = 1; found < BITS; diagonal++) {
      for (int across = 0; across <= diagonal && found < BITS; across++) {
        waves[found++] = wave(cells, across, diagonal - across);
      }
    }
    return waves;
  }

  private static double wave(double[][] cells, int across, int down) {
    double sum = 0;
    for (int row = 0; row < EDGE; row++) {
      for (int column = 0; column < EDGE; column++) {
        sum += cells[row][column] * cosine(column, across) * cosine(row, down);
      }
    }
    return 2 * sum / (EDGE * EDGE);
  }

  private static double cosine(int position, int frequency) {
    return Math.cos((2 * position + 1) * frequency * Math.PI / (2 * EDGE));
  }
}

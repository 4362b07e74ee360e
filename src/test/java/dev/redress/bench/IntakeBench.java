package dev.redress.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.redress.Databases;
import dev.redress.DisputeUnderReview;
import dev.redress.RedressApplication;
import dev.redress.evidence.EvidenceItems;
import dev.redress.evidence.SubmitEvidence;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Party;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How fast a film becomes evidence, with all its checks, against writing, hashing and syncing the
 * same bytes on the same disk, by turns; the median of the rounds counts. And what memory it takes:
 * no more for a large film than for a small one.
 */
class IntakeBench {

  private static final Logger LOG = LoggerFactory.getLogger("bench");
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
  private static final int WARM_UP_ROUNDS = 2;
  private static final int MEGABYTE = 1_000_000;
  private static final int LARGE = 200;
  private static final int SMALL = 20;
  private static final double LEAST_SHARE = 0.7;
  private static final long NOISE = 4L * MEGABYTE;
  private static final Actor BUYER = Actor.of(Party.BUYER, "buyer");

  private final byte[] noise = new byte[MEGABYTE];
  private int films;

  @Test
  void a_film_is_taken_in_nearly_as_fast_as_it_can_be_written(@TempDir Path directory)
      throws Exception {
    new Random(1).nextBytes(noise);
    try (ConfigurableApplicationContext house =
        new SpringApplicationBuilder(RedressApplication.class)
            .run(
                "--spring.datasource.url=" + Databases.h2Url(),
                "--server.port=0",
                "--redress.demo.disputes=0",
                "--redress.mailbox.port=0",
                "--redress.evidence.directory=" + directory.resolve("evidence"),
                "--redress.evidence.files-per-side=1000",
                "--logging.level.root=warn")) {
      DisputeUnderReview there = DisputeUnderReview.in(house);
      EvidenceItems evidence = house.getBean(EvidenceItems.class);
      String port = house.getEnvironment().getProperty("local.server.port");
      String address =
          "http://localhost:%s/api/disputes/%s/evidence"
              .formatted(port, there.dispute().number().value());
      List<Double> plain = new ArrayList<>();
      List<Double> taken = new ArrayList<>();
      List<Double> streamed = new ArrayList<>();
      List<Double> formed = new ArrayList<>();
      for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
        double written = rate(() -> write(directory));
        double submitted = rate(() -> submit(evidence, there.dispute().id(), LARGE));
        double sent = rate(() -> stream(address));
        double uploaded = rate(() -> upload(address));
        if (round >= 0) {
          plain.add(written);
          taken.add(submitted);
          streamed.add(sent);
          formed.add(uploaded);
        }
      }
      long small = allocated(() -> submit(evidence, there.dispute().id(), SMALL));
      long large = allocated(() -> submit(evidence, there.dispute().id(), LARGE));
      double share = median(taken) / median(plain);
      LOG.warn(
          "bench intake: written {} MB/s, taken in {} MB/s (share {}), streamed over HTTP {} MB/s"
              + " (share {}), as a form {} MB/s (share {}); memory for {} MB: {} MB, for {} MB: {}"
              + " MB",
          "%.0f".formatted(median(plain)),
          "%.0f".formatted(median(taken)),
          "%.2f".formatted(share),
          "%.0f".formatted(median(streamed)),
          "%.2f".formatted(median(streamed) / median(plain)),
          "%.0f".formatted(median(formed)),
          "%.2f".formatted(median(formed) / median(plain)),
          SMALL,
          "%.1f".formatted(small / (double) MEGABYTE),
          LARGE,
          "%.1f".formatted(large / (double) MEGABYTE));
      assertThat(share).isGreaterThanOrEqualTo(LEAST_SHARE);
      assertThat(large).isLessThan(small + NOISE);
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  /** Megabytes a second. */
  private static double rate(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return LARGE * 1e9 / (System.nanoTime() - start);
  }

  /** Bytes of memory that this thread asked for. */
  private static long allocated(Work work) throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private void write(Path directory) throws Exception {
    Path file = directory.resolve("plain");
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (InputStream content = film(LARGE);
        FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      byte[] buffer = new byte[128 * 1024];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        digest.update(buffer, 0, read);
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      }
      channel.force(true);
    }
    assertThat(digest.digest()).hasSize(32);
    Files.delete(file);
  }

  private void submit(EvidenceItems evidence, long disputeId, int megabytes) throws IOException {
    try (InputStream content = film(megabytes)) {
      evidence.submit(
          new SubmitEvidence(
              disputeId,
              UUID.randomUUID().toString(),
              EvidenceKind.UNBOXING,
              "",
              "unboxing.mp4",
              content),
          BUYER);
    }
  }

  /** As the pages' script sends it. */
  private void stream(String address) throws Exception {
    String asked = address + "?kind=UNBOXING&uploadId=" + UUID.randomUUID();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(asked))
            .header("Content-Type", "application/octet-stream")
            .header("Content-Disposition", "attachment; filename=unboxing.mp4")
            .POST(
                BodyPublishers.fromPublisher(
                    BodyPublishers.ofInputStream(this::large), (long) LARGE * MEGABYTE));
    send(request);
  }

  private void upload(String address) throws Exception {
    String boundary = "film";
    String head =
        """
        --film\r
        Content-Disposition: form-data; name="kind"\r
        \r
        UNBOXING\r
        --film\r
        Content-Disposition: form-data; name="uploadId"\r
        \r
        %s\r
        --film\r
        Content-Disposition: form-data; name="file"; filename="unboxing.mp4"\r
        \r
        """
            .formatted(UUID.randomUUID());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString(head),
                    BodyPublishers.ofInputStream(this::large),
                    BodyPublishers.ofString("\r\n--film--\r\n")));
    send(request);
  }

  private static void send(HttpRequest.Builder upload) throws Exception {
    String buyer = Base64.getEncoder().encodeToString(text("buyer:buyer"));
    HttpRequest request = upload.header("Authorization", "Basic " + buyer).build();
    assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode())
        .isEqualTo(201);
  }

  private InputStream large() {
    try {
      return film(LARGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An MP4 that tells where it was made; each one differs from the others. */
  private InputStream film(int megabytes) throws IOException {
    byte[] mark = ByteBuffer.allocate(4).putInt(films++).array();
    byte[] place = box("udta", box("loci", text("+31.2304+121.4737/")));
    byte[] head = box("ftyp", text("isom"), mark, text("isom"));
    byte[] tail = box("moov", box("mvhd", new byte[100]), place);
    int length = megabytes * MEGABYTE - head.length - tail.length;
    List<InputStream> parts = new ArrayList<>();
    parts.add(new ByteArrayInputStream(head));
    parts.add(new ByteArrayInputStream(ByteBuffer.allocate(4).putInt(length).array()));
    parts.add(new ByteArrayInputStream(text("mdat")));
    for (int left = length - 8; left > 0; left -= MEGABYTE) {
      parts.add(new ByteArrayInputStream(noise, 0, Math.min(left, MEGABYTE)));
    }
    parts.add(new ByteArrayInputStream(tail));
    return new SequenceInputStream(Collections.enumeration(parts));
  }

  private static byte[] box(String type, byte[]... content) {
    int length = 8;
    for (byte[] part : content) {
      length += part.length;
    }
    ByteBuffer box = ByteBuffer.allocate(length).putInt(length).put(text(type));
    for (byte[] part : content) {
      box.put(part);
    }
    return box.array();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}

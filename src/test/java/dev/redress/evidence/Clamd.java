package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import org.awaitility.Awaitility;
import org.springframework.util.unit.DataSize;

/** The machine's ClamAV daemon, with one signature: that of {@link #MARK}. */
final class Clamd implements AutoCloseable {

  static final ClamdSettings NONE = at("", 0);

  /** What the daemon finds, as {@link #SIGNATURE}. */
  static final String MARK = "this is what Redress takes for a virus";

  static final String SIGNATURE = "Redress.Test.Mark.UNOFFICIAL";

  /** More is cut off while it is sent. */
  static final int LARGEST_MEGABYTES = 25;

  private static final Path PROGRAM =
      Path.of(System.getenv().getOrDefault("CLAMD", "/usr/sbin/clamd"));
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final int port;

  private Clamd(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Where CI runs, a missing daemon is a failure; elsewhere what needs it is skipped. */
  static boolean isExpected() {
    return isInstalled() || Boolean.parseBoolean(System.getenv("CI"));
  }

  private static boolean isInstalled() {
    return Files.isExecutable(PROGRAM);
  }

  /** A daemon of its own on a free port, with its files in that directory. */
  static Clamd in(Path directory) throws IOException {
    assertThat(isInstalled()).as("clamd at %s", PROGRAM).isTrue();
    int port = freePort();
    Path signatures = Files.createDirectories(directory.resolve("signatures"));
    String mark = HexFormat.of().formatHex(MARK.getBytes(StandardCharsets.UTF_8));
    Files.writeString(signatures.resolve("redress.ndb"), "Redress.Test.Mark:0:*:" + mark + "\n");
    Path configuration = directory.resolve("clamd.conf");
    Files.writeString(
        configuration,
        """
        Foreground yes
        TCPSocket %d
        TCPAddr 127.0.0.1
        DatabaseDirectory %s
        TemporaryDirectory %s
        StreamMaxLength %dM
        """
            .formatted(port, signatures, directory, LARGEST_MEGABYTES));
    Process process =
        new ProcessBuilder(PROGRAM.toString(), "--config-file=" + configuration)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("clamd.log").toFile())
            .start();
    Clamd clamd = new Clamd(process, port);
    Awaitility.await().atMost(PATIENCE).until(clamd::listens);
    return clamd;
  }

  static ClamdSettings at(String host, int port) {
    return new ClamdSettings(host, port, Duration.ofSeconds(10), DataSize.ofMegabytes(100));
  }

  static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  ClamdSettings settings() {
    return at("localhost", port);
  }

  private boolean listens() {
    assertThat(process.isAlive()).as("clamd runs").isTrue();
    try (Socket socket = new Socket("localhost", port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
    Awaitility.await().atMost(PATIENCE).until(() -> !process.isAlive());
  }
}

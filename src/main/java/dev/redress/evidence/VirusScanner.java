package dev.redress.evidence;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * Asks ClamAV's daemon, by the command {@code INSTREAM} of its protocol (clamd(8)): the content
 * goes over the socket, so that the daemon needs no access to our files.
 */
@Component
class VirusScanner {

  /**
   * What the scanner said.
   *
   * @param signature the name of what was found, empty where nothing was
   */
  record Answer(Scan scan, String signature) {

    static Answer of(Scan scan) {
      return new Answer(scan, "");
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(VirusScanner.class);
  private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
  private static final String CLEAN = "stream: OK";
  private static final String TOO_LARGE = "INSTREAM size limit exceeded. ERROR";
  private static final int CHUNK = 64 * 1024;
  private static final int LONGEST_ANSWER = 1024;

  private final ClamdSettings settings;

  VirusScanner(ClamdSettings settings) {
    this.settings = settings;
  }

  /**
   * Scans content of that size, in bytes. A scanner that does not answer, or not what it should,
   * leaves it {@link Scan#PENDING}: it must not cost anybody an upload.
   */
  Answer scan(InputStreamSource content, long size) {
    if (!settings.isConfigured() || size > settings.maxSize().toBytes()) {
      return Answer.of(Scan.NOT_SCANNED);
    }
    try {
      return verdict(ask(content));
    } catch (IOException e) {
      LOG.warn("clamd at {}:{} does not answer", settings.host(), settings.port(), e);
      return Answer.of(Scan.PENDING);
    }
  }

  private static Answer verdict(String said) {
    Matcher found = FOUND.matcher(said);
    if (found.matches()) {
      return new Answer(Scan.INFECTED, found.group(1));
    }
    if (said.equals(CLEAN)) {
      return Answer.of(Scan.CLEAN);
    }
    if (said.equals(TOO_LARGE)) {
      LOG.warn("clamd takes less than redress.clamd.max-size says: raise its StreamMaxLength");
      return Answer.of(Scan.NOT_SCANNED);
    }
    LOG.warn("clamd could not scan: {}", said);
    return Answer.of(Scan.PENDING);
  }

  /** Whether it answers at all, whatever becomes of a file. */
  boolean isThere() {
    try (Socket socket = connected()) {
      socket.getOutputStream().write(command("PING"));
      return answer(socket).equals("PONG");
    } catch (IOException e) {
      return false;
    }
  }

  private String ask(InputStreamSource content) throws IOException {
    try (InputStream bytes = content.getInputStream();
        Socket socket = connected()) {
      try {
        send(bytes, socket);
      } catch (IOException hungUp) {
        // it may have said why before it did
        String said = answer(socket);
        if (said.isEmpty()) {
          throw hungUp;
        }
        return said;
      }
      return answer(socket);
    }
  }

  private static void send(InputStream bytes, Socket socket) throws IOException {
    DataOutputStream out = new DataOutputStream(socket.getOutputStream());
    out.write(command("INSTREAM"));
    byte[] chunk = new byte[CHUNK];
    for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
      if (read > 0) {
        out.writeInt(read);
        out.write(chunk, 0, read);
      }
    }
    out.writeInt(0);
    out.flush();
  }

  private Socket connected() throws IOException {
    int patience = Math.toIntExact(settings.timeout().toMillis());
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(settings.host(), settings.port()), patience);
      socket.setSoTimeout(patience);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static byte[] command(String name) {
    return ("z" + name + "\0").getBytes(StandardCharsets.US_ASCII);
  }

  private static String answer(Socket socket) throws IOException {
    byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
    return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
  }
}

package dev.redress.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Verify.java as whoever received an archive runs it: a process of its own, from its source. */
public final class VerifyProgram {

  private static final Path SOURCE = Path.of("src/main/resources/archive", Verifier.NAME);

  private VerifyProgram() {}

  /** What it printed, and its exit code. */
  public record Said(int exit, String text) {}

  public static Said on(Path archive, String... fingerprint) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // It runs for a moment only: time spent on compiling it well would be lost.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx64m"));
    command.addAll(List.of(SOURCE.toString(), archive.toString()));
    command.addAll(List.of(fingerprint));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(process.waitFor(), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

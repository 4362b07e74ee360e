package dev.redress.archive;

import dev.redress.disputes.ChainEntry;
import dev.redress.disputes.CustodyCheck;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What the marketplace signs: every file of the archive by its hash, and the timeline's chain. The
 * signature is over these very bytes, so nobody has to write them again in the same way to check
 * it.
 *
 * @param dispute its number
 * @param marketplace by name
 * @param language of the page, as a tag
 * @param key fingerprint of the key that signs
 * @param custody the last verification by the house itself, null if there was none
 */
record Manifest(
    String dispute,
    String marketplace,
    Instant exportedAt,
    Actor exportedBy,
    String language,
    String key,
    @Nullable CustodyCheck custody,
    List<ArchivedFile> files,
    List<ChainEntry> chain) {

  static final String FORMAT = "redress-case-file/1";

  /** JSON (RFC 8259), UTF-8; each file and each entry of the chain is a line. */
  byte[] bytes() {
    StringJoiner json = new StringJoiner(",\n", "{\n", "\n}\n");
    json.add("\"format\": " + Json.write(FORMAT));
    json.add("\"dispute\": " + Json.write(dispute));
    json.add("\"marketplace\": " + Json.write(marketplace));
    json.add("\"exportedAt\": " + Json.write(exportedAt));
    json.add("\"exportedBy\": " + Json.write(exportedBy));
    json.add("\"language\": " + Json.write(language));
    json.add("\"key\": " + Json.write(key));
    json.add("\"custody\": " + (custody == null ? "null" : Json.write(custody)));
    json.add("\"files\": " + lines(files));
    json.add("\"chain\": " + lines(chain));
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String lines(List<?> values) {
    StringJoiner lines = new StringJoiner(",\n", "[\n", "\n]");
    values.forEach(value -> lines.add(Json.write(value)));
    return lines.toString();
  }
}

package dev.redress.policy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation as it was stored with the dispute that it was made for.
 *
 * @param result the answer as JSON
 */
public record Explanation(
    Instant at,
    String table,
    String version,
    List<String> rules,
    Map<String, @Nullable Object> facts,
    String result) {}

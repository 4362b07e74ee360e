package dev.redress.evidence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When a device says that it took a picture, by its own clock.
 *
 * @param offset from UTC; null where the file names none, as most cameras do
 */
public record CaptureTime(LocalDateTime local, @Nullable ZoneOffset offset) {

  /** The instant; a file that names no offset is read as written in that zone. */
  public Instant in(ZoneId otherwise) {
    return offset == null ? local.atZone(otherwise).toInstant() : local.toInstant(offset);
  }

  /** Whether the file leaves open in which zone its time is meant. */
  public boolean leavesZoneOpen() {
    return offset == null;
  }
}

package dev.redress.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself besides what it shows. All of it can be written by anybody.
 *
 * @param device maker and model, empty where it names none
 * @param software what wrote it last, empty where it names none
 * @param placed whether it says where it was made; the place itself is not kept, since a reviewer
 *     does not need to know where people live
 * @param mail null for everything but a mail
 */
public record FileFacts(
    @Nullable CaptureTime taken,
    String device,
    String software,
    boolean placed,
    @Nullable MailHead mail) {

  static final FileFacts NONE = new FileFacts(null, "", "", false, null);

  static FileFacts of(MailHead mail) {
    return new FileFacts(null, "", "", false, mail);
  }
}

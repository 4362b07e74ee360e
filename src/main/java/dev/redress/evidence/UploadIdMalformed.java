package dev.redress.evidence;

import dev.redress.guarantee.Refusal;

/** An upload id is 1 to 64 letters, digits, hyphens or underscores. */
public final class UploadIdMalformed extends Refusal {

  UploadIdMalformed() {
    super();
  }

  @Override
  public String field() {
    return "uploadId";
  }
}

package dev.redress.evidence;

import dev.redress.guarantee.Refusal;

/** The upload id stands for another file already. */
public final class UploadIdReused extends Refusal {

  UploadIdReused() {
    super();
  }

  @Override
  public String field() {
    return "uploadId";
  }
}

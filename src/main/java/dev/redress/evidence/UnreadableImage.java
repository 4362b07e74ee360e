package dev.redress.evidence;

import dev.redress.guarantee.Refusal;

/** The content begins as a picture, but no picture can be read from it. */
public final class UnreadableImage extends Refusal {

  UnreadableImage() {
    super();
  }

  @Override
  public String field() {
    return "file";
  }
}

package dev.redress.portal;

import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.Refusal;
import java.io.Serializable;
import java.util.List;

/** Some files of a form were refused; the others are in the case file. */
final class FilesNotTaken extends Refusal {

  /** One of them, and why. */
  record NotTaken(String fileName, Refusal refusal) {}

  /** As a page says it, after a redirect too. */
  record Said(String fileName, String text) implements Serializable {}

  private final transient List<NotTaken> files;

  FilesNotTaken(List<NotTaken> files) {
    super(Fact.of("count", files.size()));
    this.files = List.copyOf(files);
  }

  List<Said> said(Phrasebook.Voice voice) {
    return files.stream().map(one -> new Said(one.fileName(), voice.say(one.refusal()))).toList();
  }

  @Override
  public Kind kind() {
    return files.get(0).refusal().kind();
  }

  @Override
  public String field() {
    return "files";
  }
}

package dev.redress.evidence;

import dev.redress.guarantee.Refusal;
import java.util.List;

/** What the content is, whatever its name says, is not taken as evidence. */
public final class TypeNotAllowed extends Refusal {

  /** What to submit in its place. */
  public enum Instead {
    /** Of an archive, the files in it. */
    FILES_IN_IT("zip", "rar", "7z", "tar", "gzip", "bzip", "xz", "archive", "cab", "iso9660"),
    /** Of a web page or a drawing that browsers run as one, a picture. */
    SCREENSHOT("html", "svg", "xml", "json", "javascript", "css"),
    /** Of an office's document, a print. */
    PRINT("office", "ooxml", "word", "excel", "powerpoint", "opendocument", "rtf", "epub"),
    /** Nothing in place of a program but what it shows. */
    WHAT_IT_SHOWS("msdownload", "executable", "elf", "mach-o", "x-sh", "x-bat", "java-vm", "dex"),
    /** Another format of picture. */
    PHOTO("image/"),
    /** Another format of video. */
    VIDEO("video/", "matroska", "application/mp4", "quicktime"),
    /** The words of a recording. */
    WORDS("audio/"),
    /** Anything that is taken. */
    OTHER();

    @SuppressWarnings("ImmutableEnumChecker") // List.of: nobody can change it
    private final List<String> tokens;

    Instead(String... tokens) {
      this.tokens = List.of(tokens);
    }

    static Instead of(String mediaType) {
      for (Instead one : values()) {
        if (one.tokens.stream().anyMatch(mediaType::contains)) {
          return one;
        }
      }
      return OTHER;
    }
  }

  TypeNotAllowed(String mediaType) {
    super(Fact.of("type", mediaType), Fact.of("instead", Instead.of(mediaType)));
  }

  @Override
  public String field() {
    return "file";
  }
}

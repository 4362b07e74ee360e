package dev.redress.evidence;

import java.text.Normalizer;
import java.util.Locale;

/**
 * File names as text: what a submitter calls a file is shown to others and offered to their
 * computers, so it loses what could deceive either.
 */
final class DownloadName {

  private static final int LONGEST = 200;
  private static final int LONGEST_EXTENSION = 10;

  private DownloadName() {}

  /**
   * The last part of the path, composed (NFC), without control, format (writing direction) and
   * unpaired surrogate characters, without what file systems reserve, at most 200 characters with
   * its extension kept; {@code evidence.<extension>} where nothing is left.
   */
  static String cleaned(String original, EvidenceType type) {
    String name = original.substring(original.lastIndexOf('/') + 1);
    name = name.substring(name.lastIndexOf('\\') + 1);
    name =
        Normalizer.normalize(name, Normalizer.Form.NFC)
            .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
            .replaceAll("[<>:\"|?*%]", "_")
            .replaceAll("\\s+", " ")
            .replaceAll("^[. ]+|[. ]+$", "");
    if (name.isEmpty()) {
      return "evidence." + type.extensions().get(0);
    }
    return shortened(name);
  }

  /**
   * The name to save under. Its extension fits the content, so that a picture called {@code x.exe}
   * is not saved as a program.
   */
  static String of(EvidenceItem item, EvidenceType type) {
    String name = cleaned(item.fileName(), type);
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return type.extensions().contains(extension) ? name : name + "." + type.extensions().get(0);
  }

  private static String shortened(String name) {
    if (name.codePointCount(0, name.length()) <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String extension =
        dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
    int kept = name.offsetByCodePoints(0, LONGEST - extension.length());
    return name.substring(0, kept) + extension;
  }
}

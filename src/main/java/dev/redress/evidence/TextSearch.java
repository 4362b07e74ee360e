package dev.redress.evidence;

import dev.redress.evidence.FoundText.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Looks for words in texts without knowing where words end, as Chinese has it: a text has a word
 * where it contains it, whatever its case and width. All words have to be there.
 */
final class TextSearch {

  /** In characters; more is cut off. */
  static final int LONGEST = 200;

  private static final int MOST_PASSAGES = 3;
  private static final int AROUND = 40;

  /** What U+FF01 to U+FF5E are wider versions of begins so much earlier. */
  private static final int WIDER = 0xff01 - '!';

  private final List<String> words;

  TextSearch(String words) {
    String bounded = words.substring(0, Math.min(words.length(), LONGEST));
    this.words =
        Arrays.stream(folded(bounded).split("\\s+", -1)).filter(word -> !word.isEmpty()).toList();
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Where the first word stands in the text; nothing where any of the words is missing. */
  List<Passage> in(String text) {
    String folded = folded(text);
    if (!words.stream().allMatch(folded::contains)) {
      return List.of();
    }
    List<Passage> passages = new ArrayList<>();
    String word = words.get(0);
    for (int at = folded.indexOf(word);
        at >= 0 && passages.size() < MOST_PASSAGES;
        at = folded.indexOf(word, at + word.length() + AROUND)) {
      int end = at + word.length();
      passages.add(
          new Passage(
              around(text, at - AROUND, at),
              text.substring(at, end),
              around(text, end, end + AROUND)));
    }
    return List.copyOf(passages);
  }

  /** Characters that take two units are not cut in half. */
  private static String around(String text, int from, int to) {
    int start = Math.max(0, from);
    int end = Math.min(text.length(), to);
    if (start > 0 && start < end && Character.isLowSurrogate(text.charAt(start))) {
      start++;
    }
    if (end < text.length() && end > start && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Unit by unit, so that what is found stands at the same place in the text. */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      char narrow = unit >= '\uff01' && unit <= '\uff5e' ? (char) (unit - WIDER) : unit;
      folded.append(narrow == '\u3000' ? ' ' : Character.toLowerCase(narrow));
    }
    return folded.toString();
  }
}

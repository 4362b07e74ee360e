package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.evidence.FoundText.Passage;
import org.junit.jupiter.api.Test;

class TextSearchTest {

  private static final String CHAT = "买家：箱子是空的。\n卖家：我们已经称重，请看照片。";

  @Test
  void chinese_is_found_within_sentences_that_have_no_spaces() {
    assertThat(new TextSearch("已经称重").in(CHAT))
        .containsExactly(new Passage("买家：箱子是空的。\n卖家：我们", "已经称重", "，请看照片。"));
    assertThat(new TextSearch("称量").in(CHAT)).isEmpty();
  }

  @Test
  void case_and_width_do_not_matter() {
    assertThat(new TextSearch("ａｂ１").in("xAB1x")).containsExactly(new Passage("x", "AB1", "x"));
    assertThat(new TextSearch("ab1").in("ＡＢ１")).hasSize(1);
    assertThat(new TextSearch("straße ÄRGER").in("STRAßE, ärger")).hasSize(1);
  }

  @Test
  void all_words_have_to_be_there_and_the_first_is_shown() {
    assertThat(new TextSearch("照片 空的").in(CHAT)).extracting(Passage::word).containsExactly("照片");
    assertThat(new TextSearch("照片　退款").in(CHAT)).isEmpty();
  }

  @Test
  void a_word_that_stands_everywhere_is_shown_three_times() {
    assertThat(new TextSearch("a").in("a".repeat(1_000))).hasSize(3);
  }

  @Test
  void no_words_are_found_nowhere() {
    assertThat(new TextSearch(" \u3000\t").isEmpty()).isTrue();
    assertThat(new TextSearch("").isEmpty()).isTrue();
    assertThat(new TextSearch(".*").in(CHAT)).isEmpty();
  }

  @Test
  void no_character_is_cut_in_half() {
    String text = "😀".repeat(60) + "x" + "😀".repeat(60);
    Passage passage = new TextSearch("x").in(text).get(0);
    assertThat(passage.before().codePoints()).allMatch(c -> c == 0x1f600);
    assertThat(passage.after().codePoints()).allMatch(c -> c == 0x1f600);
    Passage odd = new TextSearch("x").in("a" + text).get(0);
    assertThat(odd.before().codePoints()).allMatch(c -> c == 0x1f600);
  }
}

package dev.redress.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticMessageSource;

class PhrasebookTest {

  private static final Locale ZH = Languages.CHINESE;
  private static final Locale EN = Languages.ENGLISH;

  private final StaticMessageSource sentences = new StaticMessageSource();
  private final Phrasebook phrasebook = phrasebook();

  private Phrasebook phrasebook() {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setBasename("messages/words");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    sentences.setParentMessageSource(words);
    return new Phrasebook(
        sentences,
        new Marketplace(ZoneId.of("Asia/Shanghai"), "CN", "Redress", URI.create("http://x")));
  }

  private String said(Locale locale, String sentence, Map<String, ?> facts) {
    sentences.addMessage("sentence", locale, sentence);
    return phrasebook.say("sentence", facts, locale);
  }

  @Test
  void facts_are_named_and_written_as_the_language_writes_them() {
    Map<String, Object> facts =
        Map.of(
            "amount",
            Money.parse("USD 1234.50"),
            "until",
            Instant.parse("2026-11-23T10:30:00Z"),
            "problemType",
            ProblemType.NOT_RECEIVED);
    assertThat(said(EN, "{amount} for “{problemType}” until {until}.", facts))
        .isEqualTo("1,234.50\u00a0USD for “Not received” until 23 Nov 2026, 18:30.");
    assertThat(said(ZH, "“{problemType}”，{amount}，截至 {until}。", facts))
        .isEqualTo("“未收到商品”，1,234.50\u00a0USD，截至 2026年11月23日 18:30。");
  }

  @Test
  void facts_that_were_kept_as_json_read_the_same() {
    Map<String, Object> facts =
        Map.of(
            "amount",
            Map.of("amount", "1234.50", "currency", "USD"),
            "until",
            "2026-11-23T10:30:00.123456Z",
            "to",
            "NOT_RECEIVED",
            "day",
            "2026-11-23",
            "wait",
            "PT48H");
    assertThat(said(EN, "{amount} | {until} | {to:problemType} | {day} | {wait}", facts))
        .isEqualTo(
            "1,234.50\u00a0USD | 23 Nov 2026, 18:30 | Not received | 23 Nov 2026 | 48 hours");
  }

  @Test
  void what_stands_in_double_brackets_is_said_only_where_its_facts_are_there() {
    String sentence = "Closed[[: {outcome}]].[[ {note}]]";
    assertThat(said(EN, sentence, Map.of("outcome", Outcome.DENIED, "note", "")))
        .isEqualTo("Closed: Denied.");
    assertThat(said(EN, sentence, Map.of("note", "[[ {outcome}]]")))
        .isEqualTo("Closed. [[ {outcome}]]");
  }

  @Test
  void durations_are_said_in_the_largest_plain_unit() {
    assertThat(phrasebook.write(Duration.ofDays(3), EN)).isEqualTo("72 hours");
    assertThat(phrasebook.write(Duration.ofDays(30), EN)).isEqualTo("30 days");
    assertThat(phrasebook.write(Duration.ofDays(30).plusHours(1), EN)).isEqualTo("30 days 1 hour");
    assertThat(phrasebook.write(Duration.ofMinutes(90), EN)).isEqualTo("1 hour 30 minutes");
    assertThat(phrasebook.write(Duration.ofSeconds(5), EN)).isEqualTo("5 seconds");
    assertThat(phrasebook.write(Duration.ofMinutes(90), ZH)).isEqualTo("1 小时30 分钟");
  }

  @Test
  void several_facts_are_listed() {
    assertThat(phrasebook.write(List.of(RemedyType.FULL_REFUND, LocalDate.parse("2026-01-02")), EN))
        .isEqualTo("Full refund, 2 Jan 2026");
    assertThat(phrasebook.write(List.of(Party.BUYER, Party.SELLER), ZH)).isEqualTo("买家、卖家");
  }

  @Test
  void a_currency_without_minor_units_shows_none() {
    assertThat(phrasebook.write(Money.parse("JPY 5000"), ZH)).isEqualTo("5,000\u00a0JPY");
  }

  @Test
  void a_refusal_is_said_by_its_code_and_facts() {
    sentences.addMessage("refusal.REFUND_NOT_POSITIVE", EN, "{amount} is no refund.");
    try {
      Remedy.fullRefund(Money.parse("USD 0"));
    } catch (Refusal refusal) {
      assertThat(phrasebook.say(refusal, EN)).isEqualTo("0.00\u00a0USD is no refund.");
    }
  }

  @Test
  void an_unknown_key_is_said_as_it_is_and_a_missing_fact_stays_visible() {
    assertThat(phrasebook.say("no.such.key", EN)).isEqualTo("no.such.key");
    assertThat(said(EN, "{missing}", Map.of())).isEqualTo("{missing}");
  }

  @Test
  void text_that_people_wrote_is_never_read_as_a_fact_of_another_kind() {
    assertThat(said(EN, "{text}", Map.of("text", "PT"))).isEqualTo("PT");
    assertThat(said(EN, "{text}", Map.of("text", "2026-13-45"))).isEqualTo("2026-13-45");
    assertThat(said(EN, "{text}", Map.of("text", "$1 {amount} \\"))).isEqualTo("$1 {amount} \\");
  }

  @Test
  void grounds_are_sentences_with_their_facts_as_given_and_as_kept() {
    sentences.addMessage("ground.TOO_LATE", EN, "Filing closed at {closed}.");
    sentences.addMessage("ground.EXCLUDED", EN, "It is excluded.");
    Instant closed = Instant.parse("2026-11-23T10:30:00Z");
    assertThat(
            said(
                EN,
                "No: {grounds:ground}",
                Map.of("grounds", List.of(reason("TOO_LATE", closed), reason("EXCLUDED", closed)))))
        .isEqualTo("No: Filing closed at 23 Nov 2026, 18:30. It is excluded.");
    Map<String, Object> kept =
        Map.of("reason", "TOO_LATE", "facts", Map.of("closed", closed.toString()));
    assertThat(said(EN, "No: {grounds:ground}", Map.of("grounds", List.of(kept))))
        .isEqualTo("No: Filing closed at 23 Nov 2026, 18:30.");
  }

  private static Reason reason(String code, Instant closed) {
    return new Reason() {
      @Override
      public String reason() {
        return code;
      }

      @Override
      public Map<String, Object> facts() {
        return Map.of("closed", closed);
      }
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "zh-CN", "zh-TW", "zh-Hans-SG"})
  void every_chinese_reader_gets_chinese(String tag) {
    assertThat(phrasebook.say(Stage.APPEAL, Locale.forLanguageTag(tag))).isEqualTo("申诉");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "en-GB", "fr", "und"})
  void everybody_else_gets_english(String tag) {
    assertThat(phrasebook.say(Stage.APPEAL, Locale.forLanguageTag(tag))).isEqualTo("Appeal");
  }

  @Test
  void every_word_of_the_guarantee_is_said_in_both_languages() {
    for (Locale language : Languages.ALL) {
      for (Class<? extends Enum<?>> words :
          List.of(
              ProblemType.class,
              RemedyType.class,
              Outcome.class,
              Stage.class,
              Party.class,
              Payer.class,
              Actor.Role.class)) {
        for (Enum<?> word : words.getEnumConstants()) {
          assertThat(phrasebook.say(word, language)).isNotEqualTo(word.name());
        }
      }
    }
  }
}

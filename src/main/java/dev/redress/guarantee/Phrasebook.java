package dev.redress.guarantee;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says things to people, in zh-CN or en, from the message bundles. A sentence names its facts:
 * {@code "You may claim up to {amount} until {dueAt}."}. Facts are written as that language writes
 * them: money, instants (in the marketplace's time zone), days, durations, words of the guarantee.
 *
 * <p>Facts that were kept as JSON are understood too: an ISO instant, date or duration, an object
 * with {@code amount} and {@code currency}. Which word a kept enum constant is, its name tells
 * ({@code {problemType}}) or the placeholder does: {@code {to:problemType}}. What stands in double
 * brackets is said only where all its facts are there: {@code "Closed[[: {outcome}]]."}
 */
@Component
public class Phrasebook {

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{([A-Za-z][A-Za-z0-9_]*)(?::([A-Za-z]+))?}");
  private static final Pattern OPTIONAL = Pattern.compile("\\[\\[(.*?)]]");
  private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DURATION = Pattern.compile("P(\\d+D)?(T(\\d+[HMS])+)?");
  private static final long HOURS_ARE_PLAIN_BELOW = 96;

  private final MessageSource messages;
  private final Marketplace marketplace;

  public Phrasebook(MessageSource messages, Marketplace marketplace) {
    this.messages = messages;
    this.marketplace = marketplace;
  }

  /** The sentence of that key; the key itself where there is none, so that a page still shows. */
  public String say(String key, Map<String, ?> facts, Locale locale) {
    Locale language = Languages.nearest(locale);
    String sentence = find(key, language);
    return sentence == null ? key : fill(sentence, facts, language);
  }

  public String say(String key, Locale locale) {
    return say(key, Map.of(), locale);
  }

  /** Why a command was refused: {@code refusal.<code>}. */
  public String say(Refusal refusal, Locale locale) {
    return say("refusal." + refusal.code(), refusal.facts(), locale);
  }

  /**
   * The word for a constant: {@code <type>.<constant>}, the type's name with a small first letter;
   * a {@code …Kind} is also found without that ending: {@code deadline.OFFER}.
   */
  public String say(Enum<?> constant, Locale locale) {
    return word(wordsOf(constant.getDeclaringClass()), constant.name(), Languages.nearest(locale));
  }

  /** Any fact as people write it; facts without a form of their own as their {@code toString}. */
  public String write(Object fact, Locale locale) {
    return write(fact, "", Languages.nearest(locale));
  }

  /** As {@link #write(Object, Locale)}; a kept constant is a word of this family. */
  public String write(String words, Object fact, Locale locale) {
    return write(fact, words, Languages.nearest(locale));
  }

  /** This book in one language, for pages. */
  public Voice in(Locale locale) {
    return new Voice(this, Languages.nearest(locale));
  }

  /** A phrasebook opened at one language. */
  public record Voice(Phrasebook book, Locale language) {

    public String say(String key) {
      return book.say(key, language);
    }

    public String say(String key, Map<String, ?> facts) {
      return book.say(key, facts, language);
    }

    public String say(Refusal refusal) {
      return book.say(refusal, language);
    }

    /** A sentence that stands elsewhere than in the bundles, with its facts in their places. */
    public String fill(String sentence, Map<String, ?> facts) {
      return book.fill(sentence, facts, language);
    }

    /** Any fact or constant as people write it; nothing for null. */
    public String write(@Nullable Object fact) {
      return fact == null ? "" : book.write(fact, language);
    }
  }

  private String fill(String sentence, Map<String, ?> facts, Locale language) {
    String said =
        OPTIONAL
            .matcher(sentence)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        PLACEHOLDER
                                .matcher(found.group(1))
                                .results()
                                .allMatch(named -> isGiven(facts.get(named.group(1))))
                            ? found.group(1)
                            : ""));
    return PLACEHOLDER
        .matcher(said)
        .replaceAll(
            found -> {
              Object fact = facts.get(found.group(1));
              String words = found.group(2) == null ? found.group(1) : found.group(2);
              return Matcher.quoteReplacement(
                  fact == null ? found.group() : write(fact, words, language));
            });
  }

  private static boolean isGiven(@Nullable Object fact) {
    return fact != null
        && !(fact instanceof String text && text.isBlank())
        && !(fact instanceof Collection<?> several && several.isEmpty());
  }

  private String write(Object fact, String words, Locale language) {
    if (fact instanceof Enum<?> constant) {
      return say(constant, language);
    }
    if (fact instanceof BothLanguages text) {
      return text.in(language);
    }
    if (fact instanceof Money money) {
      return money(money.getAmount(), money.getCurrencyUnit().getCode(), language);
    }
    if (fact instanceof Instant instant) {
      return formatter("format.instant", language).format(instant.atZone(marketplace.zone()));
    }
    if (fact instanceof Remedy remedy) {
      return remedy(remedy, language);
    }
    if (fact instanceof LocalDate day) {
      return formatter("format.day", language).format(day);
    }
    if (fact instanceof Duration duration) {
      return duration(duration, language);
    }
    if (fact instanceof Boolean yes) {
      return say(yes ? "word.yes" : "word.no", language);
    }
    if (fact instanceof Collection<?> several) {
      return several.stream()
          .map(one -> write(one, words, language))
          .collect(
              Collectors.joining(
                  several.stream().allMatch(Phrasebook::isSentence)
                      ? " "
                      : say("format.and", language)));
    }
    if (fact instanceof Map<?, ?> kept && kept.get("currency") instanceof String currency) {
      return money(new BigDecimal(String.valueOf(kept.get("amount"))), currency, language);
    }
    if (fact instanceof Map<?, ?> kept
        && kept.get("chinese") instanceof String chinese
        && kept.get("english") instanceof String english) {
      return new BothLanguages(chinese, english).in(language);
    }
    if (fact instanceof Reason reason) {
      return say(words + "." + reason.reason(), reason.facts(), language);
    }
    if (fact instanceof Map<?, ?> kept && isSentence(kept)) {
      return say(words + "." + kept.get("reason"), textual(kept.get("facts")), language);
    }
    if (fact instanceof String text) {
      return kept(text, words, language);
    }
    return fact.toString();
  }

  /** A {@link Reason}, also one that was kept. */
  private static boolean isSentence(Object fact) {
    return fact instanceof Reason
        || (fact instanceof Map<?, ?> kept
            && kept.get("reason") instanceof String
            && kept.get("facts") instanceof Map);
  }

  private static Map<String, ?> textual(@Nullable Object facts) {
    Map<String, Object> textual = new HashMap<>();
    if (facts instanceof Map<?, ?> kept) {
      kept.forEach((name, fact) -> textual.put(String.valueOf(name), fact));
    }
    return textual;
  }

  private String kept(String text, String words, Locale language) {
    if (CONSTANT.matcher(text).matches()) {
      String word = find(words + "." + text, language);
      if (word != null) {
        return word;
      }
    }
    try {
      if (INSTANT.matcher(text).matches()) {
        return write(Instant.parse(text), words, language);
      }
      if (DAY.matcher(text).matches()) {
        return write(LocalDate.parse(text), words, language);
      }
      if (text.length() > 2 && DURATION.matcher(text).matches()) {
        return write(Duration.parse(text), words, language);
      }
    } catch (DateTimeParseException onlyLooksLikeIt) {
      return text;
    }
    return text;
  }

  private String remedy(Remedy remedy, Locale language) {
    String type = say(remedy.type(), language);
    String given =
        remedy.refund() == null
            ? type
            : say("format.refund", Map.of("remedy", type, "amount", remedy.refund()), language);
    // A type that sends the goods back means the label already.
    return remedy.withLabel() && !remedy.needsReturn()
        ? say("format.withLabel", Map.of("remedy", given), language)
        : given;
  }

  /** Symbols that several currencies share would mislead: the code stands for each. */
  private static String money(BigDecimal amount, String currency, Locale language) {
    NumberFormat number = NumberFormat.getNumberInstance(language);
    int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    number.setMinimumFractionDigits(digits);
    number.setMaximumFractionDigits(Math.max(digits, amount.scale()));
    return number.format(amount) + "\u00a0" + currency;
  }

  private String duration(Duration duration, Locale language) {
    List<String> parts = new ArrayList<>();
    long hours = duration.toHours();
    if (hours >= HOURS_ARE_PLAIN_BELOW) {
      parts.add(counted("days", duration.toDays(), language));
      hours = duration.toHoursPart();
    }
    if (hours > 0) {
      parts.add(counted("hours", hours, language));
    }
    if (duration.toMinutesPart() > 0) {
      parts.add(counted("minutes", duration.toMinutesPart(), language));
    }
    if (parts.isEmpty()) {
      parts.add(counted("seconds", duration.toSeconds(), language));
    }
    return String.join(say("format.durationParts", language), parts);
  }

  private String counted(String unit, long count, Locale language) {
    return say("format." + unit + (count == 1 ? ".one" : ""), Map.of("count", count), language);
  }

  private DateTimeFormatter formatter(String key, Locale language) {
    return DateTimeFormatter.ofPattern(say(key, language), language);
  }

  private String word(String words, String constant, Locale language) {
    String word = find(words + "." + constant, language);
    if (word == null && words.endsWith("Kind")) {
      word = find(words.substring(0, words.length() - "Kind".length()) + "." + constant, language);
    }
    return word == null ? constant : word;
  }

  private static String wordsOf(Class<?> type) {
    String name = type.getSimpleName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private @Nullable String find(String key, Locale language) {
    return messages.getMessage(key, null, null, language);
  }
}

package dev.redress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The house's English texts: none of them belongs on a Chinese page. */
final class Wording {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
  private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{3}");

  /** The house is called so in both languages. */
  private static final String NAME = "Redress";

  private final List<Pattern> english;

  private Wording(List<Pattern> english) {
    this.english = english;
  }

  static Wording read() {
    try {
      Resource[] bundles =
          new PathMatchingResourcePatternResolver().getResources("classpath:messages/*.properties");
      return new Wording(
          Stream.of(bundles)
              .filter(bundle -> !String.valueOf(bundle.getFilename()).contains("_zh_CN"))
              .flatMap(Wording::texts)
              .distinct()
              .map(Wording::asWords)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What people wrote and goods are called stays as it is; the rest is the house's. */
  void isChinese(Screen screen, String... ofPeople) {
    isChinese(screen.says(), screen, ofPeople);
  }

  /** As {@link #isChinese(Screen, String...)}, of a part of a page that is not the house's own. */
  void isChinese(Screen screen, Locator part, String... ofPeople) {
    isChinese(part.innerText(), screen, ofPeople);
  }

  private void isChinese(String told, Screen screen, String... ofPeople) {
    String says = told.replace(NAME, "");
    for (String theirs : ofPeople) {
      says = says.replace(theirs, "");
    }
    String house = says;
    assertThat(house).containsPattern("\\p{IsHan}");
    assertThat(english)
        .filteredOn(text -> text.matcher(house).find())
        .as("English at %s", screen.page().url())
        .isEmpty();
  }

  /** What is said in other words in Chinese, cut at its placeholders. */
  private static Stream<String> texts(Resource bundle) {
    Properties english = load(bundle);
    Properties chinese = load(chinese(bundle));
    return english.stringPropertyNames().stream()
        .flatMap(
            key ->
                PLACEHOLDER
                    .splitAsStream(english.getProperty(key))
                    .map(String::strip)
                    .filter(text -> !chinese.getProperty(key).contains(text)))
        .filter(ENGLISH.asPredicate());
  }

  private static Resource chinese(Resource bundle) {
    try {
      return bundle.createRelative(
          String.valueOf(bundle.getFilename()).replace(".properties", "_zh_CN.properties"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties load(Resource bundle) {
    try {
      return PropertiesLoaderUtils.loadProperties(
          new EncodedResource(bundle, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pattern asWords(String text) {
    return Pattern.compile("(?<![\\p{L}\\p{N}-])" + Pattern.quote(text) + "(?![\\p{L}\\p{N}-])");
  }
}

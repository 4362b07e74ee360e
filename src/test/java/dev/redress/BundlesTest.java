package dev.redress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.util.StringUtils;

/**
 * The message bundles as a whole: both languages say the same things, whatever the code says has
 * its text, and no text waits for somebody to say it.
 */
class BundlesTest {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path MESSAGES = RESOURCES.resolve("messages");
  private static final String CHINESE = "_zh_CN.properties";
  private static final String ENGLISH = ".properties";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(?::\\w+)?}");

  /** A key, or its beginning where something is appended, in code or in a page. */
  private static final Pattern QUOTED =
      Pattern.compile("[\"']([a-z][A-Za-z]*(?:\\.[A-Za-z0-9_-]+)*\\.?)[\"']");

  private static final Pattern IN_PAGE = Pattern.compile("#\\{([a-z][A-Za-z]*(?:\\.[\\w-]+)+)");
  private static final Pattern WORD = Pattern.compile("[\"']([A-Za-z][\\w-]*)[\"']");

  /** Rules of the tables have one letter; those in code are what people decide by. */
  private static final Pattern RULE_OF_PEOPLE = Pattern.compile("\"([A-Z]{2}-\\d\\d)\"");

  /** Chinese writes nothing there. */
  private static final Set<String> MAY_BE_EMPTY = Set.of("format.durationParts");

  private static final NavigableMap<String, String> EN = texts(ENGLISH);
  private static final NavigableMap<String, String> ZH = texts(CHINESE);
  private static final List<JavaClass> HOUSE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests()).importPackages("dev.redress").stream()
              .toList();

  @Test
  void a_bundle_has_the_same_keys_in_both_languages() {
    List<String> bundles = bundles();
    assertThat(bundles).isNotEmpty();
    for (String bundle : bundles) {
      assertThat(read(bundle + CHINESE).keySet())
          .as(bundle)
          .containsExactlyInAnyOrderElementsOf(read(bundle + ENGLISH).keySet());
    }
    assertThat(files(MESSAGES)).hasSize(2 * bundles.size());
  }

  @Test
  void a_key_stands_in_one_place() {
    for (String language : List.of(ENGLISH, CHINESE)) {
      List<String> keys =
          bundles().stream()
              .flatMap(bundle -> lines(MESSAGES.resolve(bundle + language)))
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.substring(0, line.indexOf('=')))
              .toList();
      assertThat(keys).doesNotHaveDuplicates();
    }
  }

  @Test
  void every_bundle_is_read_by_the_house() {
    YamlPropertiesFactoryBean configuration = new YamlPropertiesFactoryBean();
    configuration.setResources(new FileSystemResource(RESOURCES.resolve("application.yml")));
    String read =
        Objects.requireNonNull(configuration.getObject()).getProperty("spring.messages.basename");
    assertThat(StringUtils.commaDelimitedListToSet(read))
        .containsExactlyInAnyOrderElementsOf(
            bundles().stream().map(bundle -> "messages/" + bundle).toList());
  }

  @Test
  void no_text_is_empty_and_no_sentence_was_forgotten_in_the_other_language() {
    EN.forEach((key, text) -> assertThat(text).as(key).isNotEmpty());
    ZH.forEach(
        (key, text) -> {
          if (!MAY_BE_EMPTY.contains(key)) {
            assertThat(text).as(key).isNotEmpty();
          }
          if (text.contains(" ") && text.equals(EN.get(key))) {
            assertThat(text).as(key).matches("[^a-z]*");
          }
        });
  }

  @Test
  void a_text_names_the_same_facts_in_both_languages() {
    EN.forEach(
        (key, text) ->
            assertThat(placeholders(ZH.getOrDefault(key, "")))
                .as(key)
                .isEqualTo(placeholders(text)));
  }

  @Test
  void every_refusal_can_be_said_and_nothing_else_is() {
    assertThat(family("refusal")).containsExactlyInAnyOrderElementsOf(refusals());
  }

  @Test
  void every_event_can_be_told_and_nothing_else_is() {
    assertThat(family("event")).containsExactlyInAnyOrderElementsOf(events());
    assertThat(events()).containsAll(family("notice.subject"));
  }

  @Test
  void words_of_a_kind_are_said_all_or_none() {
    Set<String> said = new TreeSet<>();
    for (Class<?> type : enums()) {
      String words = wordsOf(type);
      Set<String> family = family(words);
      if (!family.isEmpty() && !type.getSimpleName().equals("State")) {
        said.add(type.getSimpleName());
        assertThat(family).as(type.getName()).containsAll(constants(type));
      }
    }
    assertThat(said)
        .contains(
            "ProblemType",
            "RemedyType",
            "Outcome",
            "Stage",
            "Party",
            "Payer",
            "Role",
            "EvidenceKind",
            "DeadlineKind",
            "OrderFault",
            "GoodsCondition",
            "AppealPart",
            "AppealVerdict");
  }

  @Test
  void every_ground_says_what_would_have_changed_it() {
    assertThat(family("ground"))
        .isNotEmpty()
        .allSatisfy(reason -> assertThat(EN).containsKey("ground." + reason + ".change"));
  }

  @Test
  void no_text_on_the_policy_has_a_figure_of_its_own() {
    for (Map<String, String> texts : List.of(EN, ZH)) {
      texts.forEach(
          (key, text) -> {
            if (key.matches("(ground|clause|deadline)\\..*")) {
              assertThat(text).as(key).doesNotContainPattern("\\p{Nd}");
            }
          });
    }
  }

  @Test
  void every_rule_that_people_decide_by_has_its_clause() {
    Set<String> rules =
        files(Path.of("src/main/java")).stream()
            .flatMap(source -> RULE_OF_PEOPLE.matcher(text(source)).results())
            .map(found -> found.group(1))
            .collect(toCollection(TreeSet::new));
    assertThat(rules).isNotEmpty();
    assertThat(family("clause")).isEqualTo(rules);
  }

  @Test
  void every_way_of_refusing_has_its_title_over_rest() {
    for (Refusal.Kind kind : Refusal.Kind.values()) {
      assertThat(EN).containsKey("problem.title." + kind.status());
    }
  }

  @Test
  void every_key_that_code_or_a_page_names_has_its_text() {
    assertThat(named())
        .hasSizeGreaterThan(200)
        .allSatisfy(
            key -> {
              if (key.endsWith(".")) {
                assertThat(EN.ceilingKey(key)).startsWith(key);
              } else {
                assertThat(EN).containsKey(key);
              }
            });
  }

  @Test
  void every_text_is_said_by_somebody() {
    Set<String> named = named();
    Set<String> beginnings =
        Stream.concat(
                named.stream().filter(key -> key.endsWith(".")),
                enums().stream().map(type -> wordsOf(type) + "."))
            .collect(toCollection(TreeSet::new));
    Set<String> endings = endings();
    assertThat(EN.keySet())
        .allSatisfy(
            key ->
                assertThat(
                        named.contains(key)
                            || beginnings.stream()
                                .filter(key::startsWith)
                                .map(beginning -> key.substring(beginning.length()))
                                .map(rest -> rest.replaceFirst("\\..*", ""))
                                .anyMatch(rest -> rest.matches("\\d+") || endings.contains(rest)))
                    .as("somebody says %s", key)
                    .isTrue());
  }

  /** Keys and beginnings of keys: literals whose first part is the first part of a text's key. */
  private static Set<String> named() {
    Set<String> families =
        EN.keySet().stream()
            .map(key -> key.replaceFirst("\\..*", ""))
            .collect(toCollection(TreeSet::new));
    return sources()
        .flatMap(
            source ->
                Stream.concat(QUOTED.matcher(source).results(), IN_PAGE.matcher(source).results()))
        .map(found -> found.group(1))
        .filter(key -> key.contains("."))
        .filter(key -> families.contains(key.replaceFirst("\\..*", "")))
        .collect(toCollection(TreeSet::new));
  }

  /** What may be appended to a beginning: constants, names of types, words of code and tables. */
  private static Set<String> endings() {
    Set<String> endings = new TreeSet<>(refusals());
    endings.addAll(events());
    enums().forEach(type -> endings.addAll(constants(type)));
    Stream.concat(sources(), files(Path.of("processes")).stream().map(BundlesTest::text))
        .flatMap(source -> WORD.matcher(source).results())
        .map(found -> found.group(1))
        .forEach(endings::add);
    Arrays.stream(org.springframework.http.HttpStatus.values())
        .map(Enum::name)
        .forEach(endings::add);
    return endings;
  }

  private static Stream<String> sources() {
    return Stream.of(
            Path.of("src/main/java"),
            RESOURCES.resolve("templates"),
            RESOURCES.resolve("mail"),
            Path.of("forms"))
        .flatMap(root -> files(root).stream())
        .map(BundlesTest::text);
  }

  private static Set<String> refusals() {
    return HOUSE.stream()
        .filter(type -> type.isAssignableTo(Refusal.class))
        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
        .map(type -> Refusal.codeOf(type.reflect().asSubclass(Refusal.class)))
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> events() {
    return HOUSE.stream()
        .filter(type -> type.isAssignableTo(DisputeEvent.class) && type.isRecord())
        .map(JavaClass::getSimpleName)
        .collect(toCollection(TreeSet::new));
  }

  private static List<? extends Class<?>> enums() {
    return HOUSE.stream()
        .filter(JavaClass::isEnum)
        .map(JavaClass::reflect)
        .filter(Class::isEnum)
        .toList();
  }

  private static List<String> constants(Class<?> type) {
    return Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
        .map(one -> ((Enum<?>) one).name())
        .toList();
  }

  /** As the phrasebook finds them: {@code deadline.OFFER} for a {@code DeadlineKind}. */
  private static String wordsOf(Class<?> type) {
    String name = type.getSimpleName();
    String words = Character.toLowerCase(name.charAt(0)) + name.substring(1);
    return words.endsWith("Kind") && family(words).isEmpty()
        ? words.substring(0, words.length() - "Kind".length())
        : words;
  }

  /** What follows this beginning, up to the next dot. */
  private static Set<String> family(String beginning) {
    return EN.keySet().stream()
        .filter(key -> key.startsWith(beginning + "."))
        .map(key -> key.substring(beginning.length() + 1).replaceFirst("\\..*", ""))
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(toCollection(TreeSet::new));
  }

  private static List<String> bundles() {
    return files(MESSAGES).stream()
        .map(file -> file.getFileName().toString())
        .filter(name -> !name.endsWith(CHINESE))
        .map(name -> name.substring(0, name.length() - ENGLISH.length()))
        .toList();
  }

  private static NavigableMap<String, String> texts(String language) {
    NavigableMap<String, String> all = new TreeMap<>();
    bundles().forEach(bundle -> all.putAll(read(bundle + language)));
    return all;
  }

  private static Map<String, String> read(String file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(file), UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    NavigableMap<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }

  private static List<Path> files(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> lines(Path file) {
    return text(file).lines();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

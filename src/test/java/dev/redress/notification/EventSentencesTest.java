package dev.redress.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Languages;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Every event can be told, in both languages, with facts that it has. */
class EventSentencesTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(?::(\\w+))?}");

  /** Nobody is told of these: they are the house's own business until something comes of it. */
  private static final Set<String> TOLD_TO_NOBODY =
      Set.of(
          "CaseFileExported",
          "CaseFileInspected",
          "CaseFileViewed",
          "PartyHistoryViewed",
          "PersonalDataErased",
          "SecondApprovalAskedFor",
          "DecisionApproved",
          "DecisionSentBack",
          "ReferredToSenior",
          "TaskGiven",
          "PriorityPinned",
          "PriorityFreed",
          "StepTriedAgain",
          "NoticeSentAgain");

  private final ResourceBundleMessageSource messages = messages();
  private final List<Class<?>> events = events();

  @Test
  void every_event_has_a_sentence_in_both_languages() {
    SoftAssertions.assertSoftly(
        softly -> {
          for (Class<?> event : events) {
            for (Locale language : Languages.ALL) {
              String key = "event." + event.getSimpleName();
              softly
                  .assertThat(messages.getMessage(key, null, "", language))
                  .as(key + " " + language)
                  .isNotBlank();
            }
          }
        });
  }

  @Test
  void a_sentence_names_only_facts_that_its_event_has() {
    SoftAssertions.assertSoftly(
        softly -> {
          for (Class<?> event : events) {
            Set<String> facts =
                Arrays.stream(event.getRecordComponents())
                    .map(RecordComponent::getName)
                    .filter(name -> !name.equals("disputeId"))
                    .collect(Collectors.toCollection(TreeSet::new));
            for (Locale language : Languages.ALL) {
              Set<String> named =
                  placeholders(event, language)
                      .map(found -> found.group(1))
                      .collect(Collectors.toSet());
              softly
                  .assertThat(facts)
                  .as(event.getSimpleName() + " " + language)
                  .containsAll(named);
            }
          }
        });
  }

  @Test
  void a_fact_that_is_a_word_has_its_texts() {
    SoftAssertions.assertSoftly(
        softly -> {
          for (Class<?> event : events) {
            for (Locale language : Languages.ALL) {
              placeholders(event, language)
                  .forEach(
                      found -> {
                        Class<?> type = enumOf(event, found.group(1));
                        if (type != null) {
                          String words = found.group(2) == null ? found.group(1) : found.group(2);
                          for (Object constant : type.getEnumConstants()) {
                            String key = words + "." + ((Enum<?>) constant).name();
                            softly
                                .assertThat(messages.getMessage(key, null, "", language))
                                .as(event.getSimpleName() + " " + key + " " + language)
                                .isNotBlank();
                          }
                        }
                      });
            }
          }
        });
  }

  @Test
  void it_is_decided_for_every_event_who_is_told() {
    Set<String> names =
        events.stream().map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
    Set<String> decided = new TreeSet<>(Audiences.events());
    decided.addAll(TOLD_TO_NOBODY);
    assertThat(decided).isEqualTo(names);
  }

  @Test
  void every_event_of_which_somebody_is_told_has_a_subject_in_both_languages() {
    SoftAssertions.assertSoftly(
        softly -> {
          for (String event : Audiences.events()) {
            for (Locale language : Languages.ALL) {
              String key = "notice.subject." + event;
              softly
                  .assertThat(messages.getMessage(key, null, "", language))
                  .as(key + " " + language)
                  .isNotBlank();
            }
          }
        });
  }

  private Stream<MatchResult> placeholders(Class<?> event, Locale language) {
    String sentence = messages.getMessage("event." + event.getSimpleName(), null, "", language);
    return PLACEHOLDER.matcher(sentence == null ? "" : sentence).results();
  }

  private static @Nullable Class<?> enumOf(Class<?> event, String fact) {
    Function<Type, Class<?>> raw =
        type ->
            type instanceof ParameterizedType several
                ? (Class<?>) several.getActualTypeArguments()[0]
                : (Class<?>) type;
    return Arrays.stream(event.getRecordComponents())
        .filter(component -> component.getName().equals(fact))
        .map(component -> raw.apply(component.getGenericType()))
        .filter(Class::isEnum)
        .findFirst()
        .orElse(null);
  }

  private static List<Class<?>> events() {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AssignableTypeFilter(DisputeEvent.class));
    return scan.findCandidateComponents("dev.redress").stream()
        .map(found -> load(found.getBeanClassName()))
        .filter(Class::isRecord)
        .<Class<?>>map(type -> type)
        .toList();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages/words", "messages/events", "messages/notices");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}

package dev.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redress.Databases;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Actor.Role;
import dev.redress.guarantee.Languages;
import dev.redress.guarantee.Marketplace;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.ProblemType;
import dev.redress.policy.PolicyChange.CellChange;
import dev.redress.policy.PolicyChange.What;
import dev.redress.policy.PolicyVersion.State;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the policy changes without a release, and what can never become one. */
class PolicyVersionsTest {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Actor UPLOADER = new Actor("manager", Role.MANAGER);
  private static final Actor OTHER = new Actor("manager2", Role.MANAGER);
  private static final String FIRST = "2026-11";

  /** Ten in the morning in Shanghai. */
  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

  private static final Marketplace MARKETPLACE = PolicyFixture.marketplace("Asia/Shanghai", "CN");
  private static final ResourceBundleMessageSource TEXTS = texts();
  static final Phrasebook PHRASEBOOK = new Phrasebook(TEXTS, MARKETPLACE);

  private static ResourceBundleMessageSource texts() {
    ResourceBundleMessageSource source = new ResourceBundleMessageSource();
    source.setBasenames("messages/words", "messages/grounds", "messages/refusals");
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    return source;
  }

  /** One node of the house. */
  private record Node(Policies policies, PolicyVersions versions) {
    static Node on(DataSource database, Clock clock) {
      JdbcClient jdbc = JdbcClient.create(database);
      Policies policies =
          new Policies(PolicyFixture.SHANGHAI, PolicyFixture.RATES, jdbc, clock, dispute -> FIRST);
      return new Node(
          policies,
          new PolicyVersions(
              new PolicyVersionRows(jdbc),
              policies,
              new Replays(
                  new ReplayRows(jdbc, new JdbcTemplate(database)),
                  new PolicyVersionRows(jdbc),
                  policies,
                  disputes -> Map.of(),
                  clock),
              PolicyFixture.SHANGHAI,
              PHRASEBOOK,
              clock));
    }
  }

  private static String aName() {
    return "2027-" + COUNT.incrementAndGet();
  }

  abstract static class Stories {

    private final MovableClock clock = new MovableClock(NOW);
    private final Node here;
    private final Node there;
    private final String name = aName();

    /** Each story has days of its own, since the database is shared. */
    private final LocalDate day = LocalDate.of(2027, 1, 1).plusDays(10L * COUNT.incrementAndGet());

    Stories(DataSource database) {
      here = Node.on(database, clock);
      there = Node.on(database, clock);
    }

    private PolicyVersions versions() {
      return here.versions();
    }

    private Draft aLongerAnswer() {
      return Draft.of(name)
          .butCell("deadlines", "D-04", "length", "96")
          .butCell("eligibility", "E-06", "hoursSinceContact", "&lt; 96")
          .butCell("eligibility", "E-06", "figure", "96");
    }

    private void published(Draft draft, LocalDate from) {
      versions().upload(draft.files(), UPLOADER);
      versions().approve(name, OTHER);
      versions().publish(name, from, UPLOADER);
    }

    @Test
    void a_version_is_uploaded_by_one_manager_and_approved_by_another_and_published_for_a_day() {
      assertThat(versions().upload(aLongerAnswer().files(), UPLOADER))
          .satisfies(
              draft -> {
                assertThat(draft.name()).isEqualTo(name);
                assertThat(draft.state()).isEqualTo(State.DRAFT);
                assertThat(draft.uploadedBy()).isEqualTo("manager");
                assertThat(draft.uploadedAt()).isEqualTo(NOW);
              });
      assertThat(here.policies().find(name)).isEmpty();
      assertThat(versions().approve(name, OTHER).state()).isEqualTo(State.APPROVED);
      assertThat(here.policies().find(name)).isEmpty();
      PolicyVersion published = versions().publish(name, day, UPLOADER);
      assertThat(published.state()).isEqualTo(State.PUBLISHED);
      assertThat(published.approvedBy()).isEqualTo("manager2");
      assertThat(published.effectiveFrom())
          .isEqualTo(day.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant());
      assertThat(here.policies().of(name).terms(DeadlineKind.CLAIM_ANSWER).length().count())
          .isEqualTo(96);
    }

    @Test
    void an_order_is_under_the_version_that_was_in_force_when_it_was_placed() {
      published(aLongerAnswer(), day);
      Instant start = PolicyFixture.SHANGHAI.startOf(day);
      String before = here.policies().versionFor(start.minusMillis(1));
      assertThat(before).isNotEqualTo(name);
      assertThat(here.policies().versionFor(start)).isEqualTo(name);
      assertThat(here.policies().versionFor(Instant.parse("2026-11-24T00:00:00Z")))
          .isEqualTo(FIRST);
      // time goes by: what was ordered before stays where it is
      clock.set(start.plus(Duration.ofDays(3)));
      assertThat(here.policies().inForce().version()).isEqualTo(name);
      assertThat(here.policies().versionFor(start.minusMillis(1))).isEqualTo(before);
      assertThat(here.policies().of(FIRST).terms(DeadlineKind.CLAIM_ANSWER).length().count())
          .isEqualTo(72);
    }

    @Test
    void another_node_knows_at_once_what_was_published() {
      assertThat(there.policies().find(name)).isEmpty();
      published(aLongerAnswer(), day);
      assertThat(there.policies().versionFor(PolicyFixture.SHANGHAI.startOf(day))).isEqualTo(name);
      assertThat(there.policies().of(name).version()).isEqualTo(name);
    }

    @Test
    void rules_of_a_version_decide_as_they_stand_in_it() {
      published(aLongerAnswer(), day);
      PolicyFixture.Filing early =
          PolicyFixture.aFiling(ProblemType.NOT_RECEIVED)
              .contactedAt(PolicyFixture.ESTIMATE.plus(Duration.ofDays(7)));
      assertThat(early.asked(here.policies().of(FIRST)).eligible()).isTrue();
      assertThat(early.asked(here.policies().of(name)).grounds())
          .singleElement()
          .satisfies(
              ground -> {
                assertThat(ground.policyVersion()).isEqualTo(name);
                assertThat(ground.facts()).containsEntry("figure", 96L);
              });
    }

    @Test
    void clauses_and_what_would_have_changed_it_say_the_figures_of_their_version() {
      published(
          aLongerAnswer()
              .butCell("review-routing", "R-01", "amountInUsd", "&lt; 300")
              .butCell("review-routing", "R-02", "amountInUsd", "[300..750)"),
          day);
      assertThat(clause("D-04", Languages.ENGLISH))
          .startsWith("The seller answers a claim within 96 hours;");
      assertThat(clause("D-04", Languages.CHINESE)).startsWith("卖家须在 96 小时内答复索赔；");
      assertThat(clause("R-02", Languages.ENGLISH)).contains("from 300.00\u00a0USD");
      Explanations.InWords words =
          new Explanations(here.policies(), PHRASEBOOK, MARKETPLACE).in(Languages.ENGLISH);
      Money amount = Money.parse("USD 400.00");
      assertThat(words.of(here.policies().of(name).routing(amount).result().ground()).change())
          .isEqualTo("An amount equivalent to less than 300.00\u00a0USD.");
      assertThat(words.of(here.policies().of(FIRST).routing(amount).result().ground()).change())
          .isEqualTo("An amount equivalent to 500.00\u00a0USD or more.");
    }

    private String clause(String rule, Locale language) {
      return versions().inWords(name, language).stream()
          .flatMap(table -> table.rules().stream())
          .filter(one -> one.id().equals(rule))
          .findFirst()
          .orElseThrow()
          .text();
    }

    @Test
    void who_uploaded_a_version_cannot_approve_it() {
      versions().upload(aLongerAnswer().files(), UPLOADER);
      assertThatThrownBy(() -> versions().approve(name, UPLOADER))
          .isInstanceOf(ApprovesOwnPolicy.class);
      assertThat(versions().get(name).state()).isEqualTo(State.DRAFT);
    }

    @Test
    void a_draft_cannot_be_published_and_nothing_is_approved_or_published_twice() {
      versions().upload(aLongerAnswer().files(), UPLOADER);
      assertThatThrownBy(() -> versions().publish(name, day, OTHER))
          .isInstanceOf(WrongPolicyState.class);
      versions().approve(name, OTHER);
      assertThatThrownBy(() -> versions().approve(name, OTHER))
          .isInstanceOf(WrongPolicyState.class);
      versions().publish(name, day, OTHER);
      assertThatThrownBy(() -> versions().publish(name, day.plusDays(1), OTHER))
          .isInstanceOf(WrongPolicyState.class);
    }

    @Test
    void a_version_begins_on_a_day_to_come_and_no_two_on_one() {
      versions().upload(aLongerAnswer().files(), UPLOADER);
      versions().approve(name, OTHER);
      LocalDate today = PolicyFixture.SHANGHAI.day(NOW);
      for (LocalDate begun : List.of(today, today.minusDays(1))) {
        assertThatThrownBy(() -> versions().publish(name, begun, OTHER))
            .isInstanceOf(EffectiveInThePast.class);
      }
      versions().publish(name, day, OTHER);
      String second = aName();
      versions().upload(Draft.of(second).files(), UPLOADER);
      versions().approve(second, OTHER);
      assertThatThrownBy(() -> versions().publish(second, day, OTHER))
          .isInstanceOf(EffectiveDateTaken.class);
    }

    @Test
    void nothing_uploaded_is_ever_altered() {
      versions().upload(aLongerAnswer().files(), UPLOADER);
      assertThatThrownBy(() -> versions().upload(Draft.of(name).files(), UPLOADER))
          .isInstanceOf(PolicyVersionExists.class);
      assertThatThrownBy(() -> versions().upload(new Draft().files(), UPLOADER))
          .isInstanceOf(PolicyVersionExists.class);
      assertThat(versions().changes(name, Languages.ENGLISH)).isNotEmpty();
    }

    @Test
    void the_difference_names_each_rule_and_cell_that_says_something_else() {
      versions()
          .upload(
              aLongerAnswer()
                  .butNot("evidence-wanted", "W-30")
                  .but(
                      "appeal-admission",
                      "</decisionTable>",
                      Draft.of("x").row("appeal-admission", "P-04").replace("P-04", "P-05")
                          + "</decisionTable>")
                  .files(),
              UPLOADER);
      List<PolicyChange> changes = versions().changes(name, Languages.ENGLISH);
      assertThat(changes)
          .extracting(change -> change.rule() + " " + change.what())
          .containsExactly("E-06 CHANGED", "D-04 CHANGED", "W-30 REMOVED", "P-05 ADDED");
      assertThat(changes.get(0).cells())
          .containsExactly(
              new CellChange(
                  "hoursSinceContact", "Hours since the seller was contacted", "< 48", "< 96"),
              new CellChange("figure", labelOfFigure(), "48", "96"));
      assertThat(changes.get(2).clause()).isEqualTo("The invoice of the order.");
      assertThat(versions().changes(name, Languages.CHINESE).get(2).clause())
          .isNotEqualTo("The invoice of the order.");
    }

    private static String labelOfFigure() {
      return PolicyFixture.TABLES.text("eligibility").output("figure").orElseThrow().label();
    }

    @Test
    void words_that_change_are_told_in_both_languages_whatever_the_reader_speaks() {
      versions()
          .upload(
              Draft.of(name)
                  .but("deadlines", "The terms of every deadline", "All terms of every deadline")
                  .butRule("deadlines", "D-04", "须在 {length}内答复", "应在 {length}内答复")
                  .butCell("deadlines", "D-04", "length", "96")
                  .files(),
              UPLOADER);
      List<ChangeInWords> changes = versions().changesInWords(name, Languages.ENGLISH);
      assertThat(changes).extracting(told -> told.change().rule()).containsExactly("", "D-04");
      assertThat(changes.get(0).lines())
          .singleElement()
          .asString()
          .startsWith("Words in English: The terms of every deadline")
          .contains(" → All terms of every deadline");
      assertThat(changes.get(1).lines()).hasSize(2);
      assertThat(changes.get(1).lines().get(0)).isEqualTo("Length: 72 → 96");
      assertThat(changes.get(1).lines().get(1))
          .startsWith("Words in Chinese: 卖家须在 72 小时内答复")
          .contains(" → 卖家应在 96 小时内答复");
    }

    @Test
    void the_files_of_a_version_leave_as_they_came_to_begin_another_from() {
      Draft draft = aLongerAnswer();
      versions().upload(draft.files(), UPLOADER);
      assertThat(unpacked(versions().archive(name)))
          .hasSize(6)
          .containsEntry("deadlines.dmn", draft.content("deadlines"))
          .containsEntry("appeal-admission.dmn", draft.content("appeal-admission"));
      assertThat(unpacked(versions().archive(FIRST)))
          .containsEntry("deadlines.dmn", PolicyTables.filesOnClassPath().get("deadlines"));
      assertThatThrownBy(() -> versions().archive("1999")).isInstanceOf(UnknownPolicyVersion.class);
    }

    @Test
    void files_for_a_draft_carry_the_next_free_name_and_are_a_draft_at_once() {
      versions().upload(aLongerAnswer().files(), UPLOADER);
      String next = versions().nameOfNext(name);
      assertThat(next).isEqualTo(name + ".1");
      Draft draft = new Draft();
      unpacked(versions().archive(name, next))
          .forEach((file, dmn) -> draft.with(file.replace(".dmn", ""), dmn));
      assertThat(versions().upload(draft.files(), OTHER).name()).isEqualTo(next);
      assertThat(versions().nameOfNext(name)).isEqualTo(name + ".2");
      assertThat(versions().nameOfNext(next)).isEqualTo(name + ".2");
      assertThat(here.policies().find(name)).isEmpty();
      assertThat(unpacked(versions().archive(next)).get("deadlines.dmn"))
          .isEqualTo(
              aLongerAnswer().content("deadlines").replace("Tag=\"" + name, "Tag=\"" + next));
      assertThatThrownBy(() -> versions().archive(name, "\"/><x")).isInstanceOf(FaultyPolicy.class);
    }

    @Test
    void a_version_stands_where_its_managers_and_its_day_have_brought_it() {
      versions().upload(aLongerAnswer().files(), UPLOADER);
      assertThat(standing()).isEqualTo(PolicyStanding.DRAFT);
      versions().approve(name, OTHER);
      assertThat(standing()).isEqualTo(PolicyStanding.APPROVED);
      versions().publish(name, day, OTHER);
      assertThat(standing()).isEqualTo(PolicyStanding.TO_COME);
      clock.set(PolicyFixture.SHANGHAI.startOf(day));
      assertThat(standing()).isEqualTo(PolicyStanding.IN_FORCE);
      assertThat(versions().standing(versions().get(FIRST))).isEqualTo(PolicyStanding.REPLACED);
    }

    private PolicyStanding standing() {
      return versions().standing(versions().get(name));
    }

    @Test
    void rules_of_a_table_whose_order_matters_may_be_reordered_and_that_is_told() {
      Draft draft = Draft.of(name);
      String fifth = draft.row("automatic-decision", "A-05");
      String sixth = draft.row("automatic-decision", "A-06");
      versions()
          .upload(
              draft
                  .but("automatic-decision", fifth, "HERE")
                  .but("automatic-decision", sixth, fifth)
                  .but("automatic-decision", "HERE", sixth)
                  .files(),
              UPLOADER);
      assertThat(versions().changes(name, Languages.ENGLISH))
          .singleElement()
          .satisfies(
              change -> {
                assertThat(change.table()).isEqualTo("automatic-decision");
                assertThat(change.what()).isEqualTo(What.REORDERED);
              });
    }

    @Test
    void what_is_refused_leaves_no_trace() {
      PolicyVersion before = versions().all().get(0);
      assertThatThrownBy(
              () -> versions().upload(Draft.of(name).without("deadlines").files(), UPLOADER))
          .isInstanceOf(FaultyPolicy.class);
      assertThat(versions().all().get(0)).isEqualTo(before);
      assertThatThrownBy(() -> versions().get(name)).isInstanceOf(UnknownPolicyVersion.class);
      assertThat(here.policies().inForce().version()).isEqualTo(FIRST);
    }
  }

  @Nested
  class OnH2 extends Stories {
    OnH2() {
      super(H2.DATABASE);
    }
  }

  @Nested
  class OnPostgres extends Stories {
    OnPostgres() {
      super(Postgres.DATABASE);
    }
  }

  private static final class H2 {
    static final DataSource DATABASE = Databases.h2();
  }

  private static final class Postgres {
    static final DataSource DATABASE = Databases.postgres();
  }

  // What can never become a policy

  private final PolicyVersions versions = Node.on(H2.DATABASE, new MovableClock(NOW)).versions();
  private final Draft draft = Draft.of(aName());

  private List<PolicyFinding> refused(Draft faulty) {
    FaultyPolicy refusal =
        catchThrowableOfType(FaultyPolicy.class, () -> versions.upload(faulty.files(), UPLOADER));
    assertThat(refusal).as("the draft is refused").isNotNull();
    for (Locale language : Languages.ALL) {
      assertThat(PHRASEBOOK.say(refusal, language))
          .doesNotContain("{where", "{detail", "policyFault");
      assertThat(refusal.findings())
          .allSatisfy(
              finding ->
                  assertThat(finding.inWords(PHRASEBOOK.in(language)))
                      .isNotBlank()
                      .doesNotContain("{detail", "policyFault", ".dmn"));
    }
    return refusal.findings();
  }

  private static Map<String, String> unpacked(byte[] archive) {
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private void refused(Draft faulty, PolicyFault fault, String file, String table, String rule) {
    assertThat(refused(faulty))
        .first()
        .satisfies(
            finding -> {
              assertThat(finding.fault()).isEqualTo(fault);
              assertThat(finding.file()).isEqualTo(file);
              assertThat(finding.table()).isEqualTo(table);
              assertThat(finding.rule()).isEqualTo(rule);
            });
  }

  @Test
  void an_external_entity_is_not_even_looked_for() {
    refused(
        draft.with(
            "deadlines",
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + "<definitions>&e;</definitions>"),
        PolicyFault.DOCUMENT_TYPE,
        "deadlines.dmn",
        "",
        "");
  }

  @Test
  void a_billion_laughs_are_not_laughed() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      bomb.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    refused(
        draft.with("deadlines", bomb + "]><definitions>&a9;</definitions>"),
        PolicyFault.DOCUMENT_TYPE,
        "deadlines.dmn",
        "",
        "");
  }

  @Test
  void a_huge_file_is_not_read_to_its_end() {
    refused(
        draft.with("deadlines", "<x>" + " ".repeat(300 * 1024) + "</x>"),
        PolicyFault.FILE_TOO_LARGE,
        "deadlines.dmn",
        "",
        "");
  }

  @Test
  void a_deep_file_is_not_followed_to_its_ground() {
    refused(
        draft.but(
            "deadlines",
            "<dmndi:DMNDiagram ",
            "<x>".repeat(9_000) + "</x>".repeat(9_000) + "<dmndi:DMNDiagram "),
        PolicyFault.UNEXPECTED_ELEMENT,
        "deadlines.dmn",
        "",
        "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no xml at all", "<definitions>", "<definitions/>", "<html/>"})
  void what_is_no_dmn_is_refused_with_its_file(String content) {
    assertThat(refused(draft.with("review-routing", content)))
        .first()
        .satisfies(
            finding -> {
              assertThat(finding.fault()).isIn(PolicyFault.NOT_XML, PolicyFault.NOT_DMN);
              assertThat(finding.file()).isEqualTo("review-routing.dmn");
            });
  }

  @Test
  void a_broken_file_is_refused_with_the_place_where_it_breaks() {
    refused(
        draft.but("deadlines", "</definitions>", "</definition>"),
        PolicyFault.NOT_XML,
        "deadlines.dmn",
        "",
        "");
    assertThat(refused(draft))
        .first()
        .extracting(PolicyFinding::detail)
        .asString()
        .matches("[0-9]+:[0-9]+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ISO-8859-1", "US-ASCII", "GBK", "UTF-16", "ISO-10646-UCS-4", "IBM037", "x"})
  void a_file_that_says_it_is_written_otherwise_than_it_is_is_not_guessed_at(String encoding) {
    assertThat(
            refused(draft.but("deadlines", "encoding=\"UTF-8\"", "encoding=\"" + encoding + "\"")))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.file()).isEqualTo("deadlines.dmn");
              assertThat(finding.fault()).isIn(PolicyFault.NOT_UTF_8, PolicyFault.NOT_XML);
            });
  }

  @Test
  void what_the_decision_engine_does_not_take_is_refused_with_file_and_table() {
    refused(
        draft.but("deadlines", "</decisionTable>", "<description>x</description></decisionTable>"),
        PolicyFault.NOT_TAKEN,
        "deadlines.dmn",
        "deadlines",
        "");
  }

  @Test
  void no_files_at_all_are_six_tables_that_are_missing() {
    Draft nothing = new Draft();
    PolicyTables.KEYS.forEach(nothing::without);
    assertThat(refused(nothing))
        .hasSize(6)
        .allSatisfy(finding -> assertThat(finding.fault()).isEqualTo(PolicyFault.TABLE_MISSING));
  }

  @Test
  void an_example_of_what_has_no_answer_is_told_by_the_names_of_its_facts() {
    PolicyFinding gap =
        refused(draft.butCell("review-routing", "R-02", "amountInUsd", "[500..700)")).get(0);
    assertThat(gap.detail()).isEqualTo("amountInUsd = 700");
    assertThat(gap.inWords(PHRASEBOOK.in(Languages.ENGLISH)))
        .isEqualTo("no rule answers where: Amount in USD: 700");
    assertThat(gap.inWords(PHRASEBOOK.in(Languages.CHINESE))).doesNotContain("amountInUsd");
    PolicyFinding missing = refused(Draft.of(aName()).butNot("deadlines", "D-04")).get(0);
    assertThat(missing.inWords(PHRASEBOOK.in(Languages.ENGLISH)))
        .isEqualTo("no rule answers where: Deadline: The seller's answer to the claim");
  }

  @Test
  void all_six_tables_come_together_and_once() {
    refused(draft.without("evidence-wanted"), PolicyFault.TABLE_MISSING, "", "evidence-wanted", "");
    refused(
        Draft.of(aName()).and("copy.dmn", Draft.of("x").content("deadlines")),
        PolicyFault.TABLE_TWICE,
        "copy.dmn",
        "deadlines",
        "");
  }

  @Test
  void tables_of_several_versions_are_no_version() {
    refused(
        draft.but("deadlines", "versionTag=\"", "versionTag=\"9"),
        PolicyFault.VERSIONS_DIFFER,
        "",
        "",
        "");
    refused(Draft.of("../x"), PolicyFault.VERSION_NAME, "", "", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"groovy", "javascript", "juel", "python"})
  void no_language_but_feel_is_spoken(String language) {
    refused(
        draft.but(
            "automatic-decision",
            "<inputEntry id=\"A-03_neverShipped\"",
            "<inputEntry expressionLanguage=\"" + language + "\" id=\"A-03_neverShipped\""),
        PolicyFault.SCRIPT_LANGUAGE,
        "automatic-decision.dmn",
        "automatic-decision",
        "A-03");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deadlines.endAll(1)",
        "sellerAnswer.getClass()",
        "sellerAnswer.class.name = \"x\"",
        "${deadlines.endAll(1)}",
        "function(x) external { java: { class: \"java.lang.Runtime\", method signature: \"exec(String)\" } }",
        "for x in 1..999999999 return x",
        "some x in [1] satisfies true",
        "if true then \"SILENT\" else null",
        "now() = null",
        "string length(\"x\") = 1",
        "((((((((((((((((((((\"SILENT\"))))))))))))))))))))",
        "\"SILENT\" and true"
      })
  void a_condition_can_reach_nothing(String expression) {
    refused(
        draft.butCell("automatic-decision", "A-05", "sellerAnswer", expression),
        PolicyFault.CONDITION_NOT_PLAIN,
        "automatic-decision.dmn",
        "automatic-decision",
        "A-05");
  }

  @ParameterizedTest
  @ValueSource(strings = {"now()", "payer", "\"SELLER\" + \"\"", "{a: 1}", "[\"SELLER\"]"})
  void an_answer_can_compute_nothing(String expression) {
    refused(
        draft.butCell("automatic-decision", "A-05", "payer", expression),
        PolicyFault.ANSWER_NOT_PLAIN,
        "automatic-decision.dmn",
        "automatic-decision",
        "A-05");
  }

  @ParameterizedTest
  @CsvSource({"string, date", "string, boolean", "long, double", "boolean, string"})
  void a_column_keeps_its_type_since_facts_come_in_it(String type, String other) {
    assertThat(refused(draft.but("eligibility", "\"" + type + "\"", "\"" + other + "\"")))
        .extracting(PolicyFinding::fault)
        .contains(PolicyFault.UNEXPECTED_INPUT);
  }

  @Test
  void an_input_looks_at_a_known_fact_and_nothing_else() {
    assertThat(
            refused(
                draft.but(
                    "automatic-decision",
                    "<text>sellerAnswer</text>",
                    "<text>deadlines.endAll(1)</text>")))
        .extracting(PolicyFinding::fault)
        .containsExactly(PolicyFault.UNEXPECTED_INPUT, PolicyFault.INPUT_MISSING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          eligibility        | E-09 | problemType | "DAMAGD"          | UNKNOWN_WORD
          eligibility        | E-09 | reason      | "NOT_A_TEXT"      | REASON_WITHOUT_TEXT
          eligibility        | E-01 | reason      | "FILED_TOO_LATE"  | SENTENCE_LACKS_FACT
          eligibility        | E-01 | reason      |                   | ANSWER_MISSING
          eligibility        | E-08 | figure      | 60                | FIGURE_DIFFERS
          eligibility        | E-08 | kind        | "PERHAPS"         | UNKNOWN_WORD
          automatic-decision | A-03 | payer       |                   | ANSWER_MISSING
          automatic-decision | A-03 | outcome     | "MAYBE"           | UNKNOWN_WORD
          automatic-decision | A-09 | route       | "ASK_SELLER"      | SELLER_ASKED_AGAIN
          automatic-decision | A-03 | neverShipped |                  | RULE_NEVER_HITS
          automatic-decision | A-09 | scannedInTime | false           | NO_ANSWER
          evidence-wanted    | W-01 | paidInUsd   | [750..3]          | RULE_NEVER_HITS
          deadlines          | D-04 | length      | 0                 | NOT_POSITIVE
          deadlines          | D-04 | length      | -72               | NOT_POSITIVE
          deadlines          | D-04 | length      | 1.5               | NOT_POSITIVE
          deadlines          | D-04 | nightFrom   | 8                 | NIGHT_OUT_OF_BOUNDS
          deadlines          | D-04 | nightFrom   | 25                | NIGHT_OUT_OF_BOUNDS
          deadlines          | D-04 | nightTo     | 23                | NIGHT_OUT_OF_BOUNDS
          deadlines          | D-04 | reminder    |                   | ANSWER_MISSING
          deadlines          | D-04 | whenSilent  | "DISPUTE_LAPSES"  | DEFAULT_CHANGED
          deadlines          | D-04 | allowance   | 3                 | ANSWER_MISSING
          deadlines          | D-04 | deadline    | "OFFER"           | DEFAULT_CHANGED
          review-routing     | R-02 | amountInUsd | [500..800)        | SEVERAL_ANSWERS
          review-routing     | R-02 | amountInUsd | [500..700)        | NO_ANSWER
          evidence-wanted    | W-01 | kind        | "A_BRIBE"         | UNKNOWN_WORD
          """)
  void a_rule_that_cannot_be_is_refused_by_name(
      String table, String rule, String column, String cell, PolicyFault fault) {
    List<PolicyFinding> findings =
        refused(draft.butCell(table, rule, column, cell == null ? "" : cell));
    assertThat(findings)
        .anySatisfy(
            finding -> {
              assertThat(finding.fault()).isEqualTo(fault);
              assertThat(finding.file()).isEqualTo(table + ".dmn");
              assertThat(finding.table()).isEqualTo(table);
            });
    if (fault != PolicyFault.NO_ANSWER
        && fault != PolicyFault.SEVERAL_ANSWERS
        && fault != PolicyFault.RULE_NEVER_HITS) {
      assertThat(findings).extracting(PolicyFinding::rule).contains(rule);
    }
  }

  @Test
  void overlapping_rows_of_a_deadline_are_refused() {
    String twice = Draft.of("x").row("deadlines", "D-04").replace("D-04", "D-40");
    refused(
        draft.but("deadlines", "</decisionTable>", twice + "</decisionTable>"),
        PolicyFault.SEVERAL_ANSWERS,
        "deadlines.dmn",
        "deadlines",
        "");
  }

  @Test
  void a_deadline_that_is_missing_is_refused() {
    refused(
        draft.butNot("deadlines", "D-04"), PolicyFault.NO_ANSWER, "deadlines.dmn", "deadlines", "");
  }

  @Test
  void rule_ids_are_there_and_unique_across_the_tables() {
    refused(
        draft.but("review-routing", "<rule id=\"R-02\">", "<rule id=\"W-02\">"),
        PolicyFault.RULE_TWICE,
        "review-routing.dmn",
        "review-routing",
        "W-02");
    refused(
        Draft.of(aName()).but("review-routing", "<rule id=\"R-02\">", "<rule id=\"second\">"),
        PolicyFault.RULE_ID,
        "review-routing.dmn",
        "review-routing",
        "second");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          deadlines      | D-04 | within {length}          | within 72 hours     | FIGURE_WRITTEN_OUT
          deadlines      | D-04 | 须在 {length}内           | 须在 ７２ 小时内       | FIGURE_WRITTEN_OUT
          eligibility    | E-08 | {daysSinceEstimateAbove} | {figure} {length}   | CLAUSE_LACKS_FIGURE
          review-routing | R-01 | {amountInUsdBelow}       | {amountInUsdUpTo}   | CLAUSE_LACKS_FIGURE
          """)
  void a_clause_says_the_figures_of_its_own_cells(
      String table, String rule, String clause, String other, PolicyFault fault) {
    refused(draft.butRule(table, rule, clause, other), fault, table + ".dmn", table, rule);
  }

  @Test
  void a_bound_that_moves_takes_its_words_along() {
    refused(
        draft.butCell("automatic-decision", "A-07", "hoursUntilAnswer", "&lt; 48"),
        PolicyFault.CLAUSE_LACKS_FIGURE,
        "automatic-decision.dmn",
        "automatic-decision",
        "A-07");
    refused(
        Draft.of(aName())
            .butCell("review-routing", "R-02", "amountInUsd", "&gt; 500")
            .butRule("review-routing", "R-02", "{amountInUsdFrom}", "{amountInUsdAbove}"),
        PolicyFault.SENTENCE_LACKS_FACT,
        "review-routing.dmn",
        "review-routing",
        "R-02");
  }

  @Test
  void what_a_table_is_for_is_said_without_figures() {
    refused(
        draft.but("deadlines", "The terms of every deadline", "The terms of all 13 deadlines"),
        PolicyFault.FIGURE_WRITTEN_OUT,
        "deadlines.dmn",
        "deadlines",
        "");
  }

  @Test
  void what_a_table_is_for_is_said_in_both_languages() {
    String purpose = draft.content("deadlines");
    String before = purpose.substring(0, purpose.indexOf("<description>"));
    String after = purpose.substring(purpose.indexOf("</description>"));
    refused(
        draft.with("deadlines", before + "<description>The terms." + after),
        PolicyFault.PURPOSE_MISSING,
        "deadlines.dmn",
        "deadlines",
        "");
  }

  @Test
  void each_clause_stands_in_both_languages() {
    String row = draft.row("review-routing", "R-02");
    String english = row.replaceAll("(?s)\n[^<\n]*</description>", "</description>");
    assertThat(english).isNotEqualTo(row);
    refused(
        draft.but("review-routing", row, english),
        PolicyFault.CLAUSE_MISSING,
        "review-routing.dmn",
        "review-routing",
        "R-02");
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    assertThat(
            refused(
                draft
                    .butCell("deadlines", "D-04", "length", "0")
                    .butCell("deadlines", "D-05", "length", "0")
                    .butCell("review-routing", "R-01", "priority", "high")))
        .extracting(PolicyFinding::rule)
        .containsExactlyInAnyOrder("D-04", "D-05", "R-01");
  }

  @Test
  void the_first_version_itself_would_be_taken() {
    assertThat(versions.upload(draft.files(), UPLOADER).state()).isEqualTo(State.DRAFT);
  }
}

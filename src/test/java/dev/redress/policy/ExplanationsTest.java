package dev.redress.policy;

import static dev.redress.policy.PolicyFixture.POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.redress.guarantee.Json;
import dev.redress.guarantee.Languages;
import dev.redress.guarantee.Marketplace;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.ProblemType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What was stored is told to people in their language, with nothing of the machine in it. */
class ExplanationsTest {

  private static final TypeReference<LinkedHashMap<String, Object>> FACTS =
      new TypeReference<>() {};

  private static final Marketplace SHANGHAI_MARKETPLACE =
      PolicyFixture.marketplace("Asia/Shanghai", "CN");

  private final Policies policies = mock(Policies.class);
  private final Explanations explanations =
      new Explanations(policies, phrasebook(), SHANGHAI_MARKETPLACE);

  ExplanationsTest() {
    when(policies.find("2026-11")).thenReturn(Optional.of(POLICY));
    when(policies.of("2026-11")).thenReturn(POLICY);
  }

  @Test
  void every_rule_that_hit_is_told_with_clause_facts_and_what_would_have_changed_it() {
    List<Evaluation<?>> asked = new ArrayList<>();
    EligibilityTest.each_rule()
        .map(arguments -> (PolicyFixture.Filing) arguments.get()[3])
        .forEach(filing -> asked.add(POLICY.eligibility(filing.situation())));
    asked.add(POLICY.routing(Money.parse("USD 1.00")));
    asked.add(POLICY.routing(Money.parse("CNY 3571.43")));
    asked.add(POLICY.routing(Money.parse("USD 750.00")));
    for (SellerAnswer answer : SellerAnswer.values()) {
      asked.add(POLICY.automatic(automatic(answer)));
    }
    asked.add(
        POLICY.admission(
            new AppealAdmissionFacts(Party.SELLER, Outcome.SETTLED, 1, false, 0, false)));
    for (Locale language : Languages.ALL) {
      for (Finding finding : told(asked, language)) {
        assertThat(finding.grounds()).as(finding.table()).isNotEmpty();
        assertThat(finding.facts()).isNotEmpty();
        assertThat(finding.grounds())
            .allSatisfy(
                why -> {
                  assertThat(why.clause()).as(why.rule()).isNotEmpty();
                  assertThat(why.change()).as(why.rule()).isNotEmpty();
                });
        assertThat(finding.toString().replaceFirst("table=[a-z-]+", ""))
            .doesNotContainPattern("[A-Z]{3,}_[A-Z]|ground\\.|fact\\.|\\{|\\bnull\\b");
      }
    }
  }

  @Test
  void facts_are_told_as_people_write_them() {
    Finding routing =
        told(List.of(POLICY.routing(Money.parse("CNY 5357.14"))), Languages.CHINESE).get(0);
    assertThat(routing.facts())
        .contains(
            new FactInWords("折合美元", "749.99\u00a0USD"), new FactInWords("金额", "5,357.14\u00a0CNY"));
    Finding eligibility =
        told(
                List.of(
                    POLICY.eligibility(
                        PolicyFixture.aFiling(ProblemType.DAMAGED)
                            .contactedAt(PolicyFixture.ESTIMATE.plusSeconds(862_000))
                            .situation())),
                Languages.CHINESE)
            .get(0);
    assertThat(eligibility.question()).isEqualTo("能否提出索赔？");
    assertThat(eligibility.answer()).isEqualTo("否。");
    assertThat(eligibility.grounds().get(0).facts())
        .contains(new FactInWords("联系卖家后已过", "33 分钟"), new FactInWords("已联系卖家", "是"));
  }

  @ParameterizedTest
  @EnumSource(DeadlineKind.class)
  void every_deadline_is_told_with_its_clause_and_what_ends_it(DeadlineKind kind) {
    for (Locale language : Languages.ALL) {
      Why why = explanations.in(language).of(kind, "2026-11");
      assertThat(why.rule()).startsWith("D-");
      assertThat(why.clause()).isNotEmpty();
      assertThat(why.change()).isNotEmpty();
    }
  }

  @Test
  void a_running_deadline_is_told_with_its_start_its_reminder_and_how_it_is_counted() {
    Why inHours =
        explanations.in(Languages.CHINESE).of(running(DeadlineKind.CLAIM_ANSWER), "2026-11");
    assertThat(inHours.facts())
        .containsExactly(
            new FactInWords("起算时间", "2026年11月5日 10:00"),
            new FactInWords("提醒时间", "2026年11月7日 10:00"),
            new FactInWords("计算方式", "按小时（中国时间）；在 22:00 至 8:00 之间届满的，顺延至该日结束"));
    assertThat(
            explanations
                .in(Languages.ENGLISH)
                .of(running(DeadlineKind.RETURN_RECEIPT), "2026-11")
                .facts())
        .contains(
            new FactInWords(
                "Counted", "in business days of China, to the end of the last one, China Time"));
    assertThat(
            explanations
                .in(Languages.ENGLISH)
                .of(running(DeadlineKind.APPEAL_WINDOW), "2026-11")
                .facts())
        .contains(new FactInWords("Counted", "in days, to the end of the last one, China Time"));
  }

  private static Deadline running(DeadlineKind kind) {
    Instant start = Instant.parse("2026-11-05T02:00:00Z");
    return new Deadline(
        1,
        1,
        kind,
        0,
        Deadline.Binds.SELLER,
        start,
        start.plus(Duration.ofDays(2)),
        start.plus(Duration.ofDays(3)),
        null,
        null,
        false,
        null);
  }

  @Test
  void a_ground_of_a_person_has_its_clause_too() {
    Ground ground = new Ground("RV-01", "DECIDED_ON_EVIDENCE", "2026-11", Map.of());
    Why why = explanations.in(Languages.CHINESE).of(ground);
    assertThat(why.clause()).endsWith("裁决。");
    assertThat(why.facts()).isEmpty();
  }

  private List<Finding> told(List<? extends Evaluation<?>> asked, Locale language) {
    when(policies.explanations(anyLong()))
        .thenReturn(asked.stream().map(ExplanationsTest::kept).toList());
    return explanations.in(language).findings(1);
  }

  /** As it comes back from the database. */
  private static Explanation kept(Evaluation<?> evaluation) {
    return new Explanation(
        Instant.EPOCH,
        evaluation.table(),
        evaluation.version(),
        evaluation.rules(),
        Json.read(Json.write(evaluation.facts()), FACTS),
        Json.write(evaluation.result()));
  }

  private static AutomaticFacts automatic(SellerAnswer answer) {
    return new AutomaticFacts(
        ProblemType.NOT_RECEIVED,
        false,
        false,
        false,
        false,
        answer,
        true,
        true,
        answer == SellerAnswer.CONTESTED ? new BigDecimal("47.999999") : null);
  }

  private static Phrasebook phrasebook() {
    ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    texts.setBasenames("messages/words", "messages/grounds");
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
    return new Phrasebook(texts, SHANGHAI_MARKETPLACE);
  }
}

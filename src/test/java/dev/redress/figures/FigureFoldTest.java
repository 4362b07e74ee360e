package dev.redress.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.DisputeUnderReview;
import dev.redress.RedressTest;
import dev.redress.disputes.Disputes;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Stage;
import dev.redress.policy.DeadlineKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures follow a dispute of the running house, and what is kept wrongly is put right. */
@RedressTest
class FigureFoldTest {

  @Autowired ApplicationContext house;
  @Autowired Figures figures;
  @Autowired FigureFold fold;
  @Autowired FigureRows rows;
  @Autowired Disputes disputes;
  @Autowired HistoryService history;
  @Autowired JdbcClient jdbc;

  @Test
  void a_dispute_counts_once_where_it_stands() {
    fold.catchUp();
    long opened = count(Tally.OPENED, everything());
    long before = inReview(everything());
    DisputeUnderReview review = DisputeUnderReview.in(house);
    fold.catchUp();
    assertThat(count(Tally.OPENED, everything())).isEqualTo(opened + 1);
    assertThat(inReview(everything())).isEqualTo(before + 1);
    assertThat(inReview(everything().of(ProblemType.NOT_RECEIVED))).isPositive();
    assertThat(behind(Tally.OPEN, Stage.REVIEW.name())).contains(review.dispute().id());
    assertThat(behind(Tally.OPEN, Stage.CLAIM.name())).doesNotContain(review.dispute().id());
    assertThat(behind(Tally.AT_STAKE)).contains(review.dispute().id());
    assertThat(
            figures.dueWithin(
                everything(), DeadlineKind.REVIEW_TARGET, Duration.ofDays(30), null, 500))
        .extracting(DueDispute::disputeId)
        .contains(review.dispute().id());
  }

  @Test
  void a_dispute_that_was_counted_wrongly_is_put_right_by_the_walk() {
    DisputeUnderReview review = DisputeUnderReview.in(house);
    fold.catchUp();
    List<FactsOfDispute> kept = List.copyOf(rows.facts(List.of(review.dispute().id())).values());
    jdbc.sql("delete from figure_fact where dispute_id = ?").param(review.dispute().id()).update();
    fold.walkThrough();
    assertThat(rows.facts(List.of(review.dispute().id())).values())
        .singleElement()
        .satisfies(now -> assertThat(now.saysTheSameAs(kept.get(0))).isTrue());
    fold.checkSums();
  }

  @Test
  void sums_are_what_their_facts_add_up_to() {
    DisputeUnderReview.in(house);
    fold.catchUp();
    fold.checkSums();
    assertThat(fold.checkSums()).isZero();
    DisputeUnderReview.in(house);
    fold.catchUp();
    assertThat(fold.checkSums()).isZero();
    jdbc.sql("update figure_sum set n = n + 1 where measure = 'OPENED' and grain = 'M'").update();
    assertThat(fold.checkSums()).isPositive();
    assertThat(fold.checkSums()).isZero();
  }

  /** Money in two currencies on one day, and two deadlines of a kind at the same moment. */
  @Test
  void a_list_that_is_read_page_by_page_loses_nothing_where_a_page_ends() {
    DisputeUnderReview review = DisputeUnderReview.in(house);
    fold.catchUp();
    long dispute = review.dispute().id();
    insertFact(dispute, "EUR");
    insertFact(dispute, "GBP");
    jdbc.sql(
            """
            insert into figure_deadline (dispute_id, kind, subject, due_at, problem_type, country)
            select dispute_id, kind, subject + 1, due_at, problem_type, country
            from figure_deadline where dispute_id = ?
            """)
        .param(dispute)
        .update();
    try {
      assertThat(
              pageByPage(
                  (@Nullable CountedDispute last) ->
                      figures.disputes(Tally.REFUNDED, List.of(), everything(), last, 1)))
          .isEqualTo(figures.disputes(Tally.REFUNDED, List.of(), everything(), null, 5000))
          .filteredOn(one -> one.disputeId() == dispute)
          .hasSize(2);
      assertThat(
              pageByPage(
                  (@Nullable DueDispute last) ->
                      figures.dueWithin(everything(), null, Duration.ofDays(30), last, 1)))
          .isEqualTo(figures.dueWithin(everything(), null, Duration.ofDays(30), null, 5000))
          .filteredOn(one -> one.disputeId() == dispute)
          .hasSizeGreaterThan(1);
    } finally {
      jdbc.sql("delete from figure_fact where dispute_id = ?").param(dispute).update();
      fold.walkThrough();
      fold.checkSums();
    }
  }

  private void insertFact(long dispute, String currency) {
    jdbc.sql(
            """
            insert into figure_fact (dispute_id, measure, on_day, detail, currency, problem_type,
              country, bucket, n, amount)
            values (?, 'REFUNDED', ?, '', ?, 'NOT_RECEIVED', 'ZZ', 0, 1, 100)
            """)
        .params(dispute, figures.today(), currency)
        .update();
  }

  private static <T> List<T> pageByPage(Function<@Nullable T, List<T>> read) {
    List<T> all = new ArrayList<>();
    List<T> page = read.apply(null);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = read.apply(page.get(page.size() - 1));
    }
    return all;
  }

  @Test
  void a_dispute_counts_by_the_steps_it_went_through_also_when_the_engine_has_forgotten_them() {
    DisputeUnderReview review = DisputeUnderReview.in(house);
    long dispute = review.dispute().id();
    HistoricProcessInstance process =
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(review.dispute().number().value())
            .singleResult();
    fold.catchUp();
    assertThat(behind(Tally.ELEMENT_PASSED, "Message_ClaimFiled")).contains(dispute);
    assertThat(behind(Tally.ELEMENT_PASSED, "UserTask_ReviewClaim")).doesNotContain(dispute);

    disputes.withdraw(dispute, new Actor("buyer", Actor.Role.BUYER), "");
    fold.catchUp();
    assertThat(behind(Tally.ELEMENT_PASSED, "EventSubProcess_Withdrawn")).contains(dispute);
    List<FactsOfDispute> kept = List.copyOf(rows.facts(List.of(dispute)).values());

    history.deleteHistoricProcessInstance(process.getId());
    fold.walkThrough();
    assertThat(rows.facts(List.of(dispute)).values())
        .singleElement()
        .satisfies(now -> assertThat(now.saysTheSameAs(kept.get(0))).isTrue());
  }

  @Test
  void figures_say_up_to_when_they_count() {
    DisputeUnderReview.in(house);
    fold.catchUp();
    assertThat(figures.countedAt()).isPresent();
  }

  private Selection everything() {
    return new Selection(figures.always(), null, null);
  }

  private long inReview(Selection selection) {
    return figures.totals(Tally.OPEN, selection).stream()
        .filter(total -> total.detail().equals(Stage.REVIEW.name()))
        .mapToLong(Total::count)
        .sum();
  }

  private long count(Tally measure, Selection selection) {
    return figures.totals(measure, selection).stream().mapToLong(Total::count).sum();
  }

  private List<Long> behind(Tally measure, String... details) {
    return figures.disputes(measure, List.of(details), everything(), null, 500).stream()
        .map(CountedDispute::disputeId)
        .toList();
  }
}

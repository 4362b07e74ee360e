package dev.redress.figures;

import dev.redress.guarantee.ProblemType;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The figures for whoever watches by machine, read when they are asked for. All are gauges, what
 * only grows too: a dispute that was counted wrongly is put right, and the sum may fall. Every node
 * of an installation says the same, since what it says is of the database.
 */
@Component
class FigureMetrics implements MultiCollector {

  private static final Duration SOON = Duration.ofHours(24);
  private static final int DAYS = 30;

  /** Few are looked at twice. */
  private static final int QUARTER = 90;

  private final Figures figures;

  FigureMetrics(Figures figures, ObjectProvider<PrometheusRegistry> registry) {
    this.figures = figures;
    registry.ifAvailable(one -> one.register(this));
  }

  @Override
  public MetricSnapshots collect() {
    Selection all = new Selection(figures.always(), null, null);
    Selection lately = all.in(Period.endingOn(figures.today(), DAYS));
    Selection quarter = all.in(Period.endingOn(figures.today(), QUARTER));
    List<DueTotal> due = figures.due(all, SOON);
    return new MetricSnapshots(
        counted("disputes_open", "Disputes not closed, by stage", Tally.OPEN, "stage", all),
        counted("disputes_unresolved", "Without a result yet", Tally.UNRESOLVED, "", all),
        counted("disputes_opened", "Ever opened", Tally.OPENED, "", all),
        counted("disputes_resolved", "With a result, by how", Tally.RESOLVED, "resolution", all),
        outcomes(all),
        counted("appealed_decisions", "Decisions appealed against", Tally.APPEALED, "", all),
        counted("appeal_verdicts", "What last appeals led to", Tally.VERDICT, "verdict", all),
        counted("notices_failed", "Notices that nobody will get", Tally.NOTICE_FAILED, "", all),
        counted("refunds_pending", "Refunds unconfirmed", Tally.REFUND_PENDING, "", all),
        deadlines("deadlines_overdue", "Over and unmet, by kind", due, DueTotal::overdue),
        deadlines("deadlines_due_soon", "Over within 24 hours, by kind", due, DueTotal::soon),
        money("money_at_stake", "What buyers without a result could get", Tally.AT_STAKE, "", all),
        money("money_refunded", "Ever paid back to buyers", Tally.REFUNDED, "", all),
        money("money_borne", "What each payer bears", Tally.BORNE, "payer", all),
        resolutionTimes(lately),
        stageTimes(lately),
        agreement(quarter),
        kappa(quarter),
        parity(quarter),
        defects(all));
  }

  private GaugeSnapshot counted(
      String name, String help, Tally measure, String label, Selection selection) {
    List<GaugeDataPointSnapshot> points = new ArrayList<>();
    if (label.isEmpty()) {
      points.add(point(Labels.EMPTY, count(figures.totals(measure, selection))));
    } else {
      figures
          .totals(measure, selection)
          .forEach(
              total -> points.add(point(Labels.of(label, word(total.detail())), total.count())));
    }
    return gauge(name, help, points);
  }

  private GaugeSnapshot outcomes(Selection selection) {
    List<GaugeDataPointSnapshot> points = new ArrayList<>();
    figures
        .byProblem(Tally.OUTCOME, selection)
        .forEach(
            (problem, totals) ->
                totals.forEach(
                    total ->
                        points.add(
                            point(
                                Labels.of(
                                    "problem", word(problem), "outcome", word(total.detail())),
                                total.count()))));
    return gauge("disputes_outcome", "Outcomes in force, by problem type", points);
  }

  private GaugeSnapshot money(
      String name, String help, Tally measure, String label, Selection selection) {
    List<GaugeDataPointSnapshot> points = new ArrayList<>();
    for (Total total : figures.totals(measure, selection)) {
      CurrencyUnit currency = CurrencyUnit.of(total.currency());
      Labels labels = Labels.of("currency", currency.getCode());
      points.add(
          point(
              label.isEmpty() ? labels : labels.add(label, word(total.detail())),
              Money.ofMinor(currency, total.amount()).getAmount().doubleValue()));
    }
    return gauge(name, help, points);
  }

  private static GaugeSnapshot deadlines(
      String name, String help, List<DueTotal> due, ToLongFunction<DueTotal> count) {
    return gauge(
        name,
        help,
        due.stream()
            .map(one -> point(Labels.of("kind", word(one.kind())), count.applyAsLong(one)))
            .toList());
  }

  private GaugeSnapshot agreement(Selection lately) {
    List<GaugeDataPointSnapshot> points = new ArrayList<>();
    for (String question : Share.QUESTIONS) {
      Agreement agreement = figures.agreement(question, lately);
      Labels labels = Labels.of("question", word(question));
      points.add(point(labels.add("agreed", "yes"), agreement.agreed()));
      points.add(point(labels.add("agreed", "no"), agreement.cases() - agreement.agreed()));
    }
    return gauge("blind_reviews", "Cases looked at twice in the last 90 days", points);
  }

  private GaugeSnapshot kappa(Selection lately) {
    List<GaugeDataPointSnapshot> points = new ArrayList<>();
    for (String question : Share.QUESTIONS) {
      Agreement agreement = figures.agreement(question, lately);
      if (agreement.tellsSomething()) {
        points.add(point(Labels.of("question", word(question)), agreement.kappa()));
      }
    }
    return gauge("blind_reviews_kappa", "Cohen's kappa of these, where it tells something", points);
  }

  private GaugeSnapshot parity(Selection lately) {
    List<GaugeDataPointSnapshot> points = new ArrayList<>();
    for (Share.Group group : Parity.GROUPS) {
      Parity parity = figures.parity(group, lately);
      if (parity.verdict(Parity.GROUPS.size()) != Parity.Verdict.TOO_FEW) {
        points.add(point(Labels.of("group", word(group)), parity.p()));
      }
    }
    return gauge(
        "outcome_parity_p", "By chance alone shares granted differ so much, of 90 days", points);
  }

  private GaugeSnapshot defects(Selection selection) {
    return gauge(
        "seller_defects",
        "Decisions in force that count as a seller's defect",
        List.of(point(Labels.EMPTY, count(figures.totals(Tally.SELLER_DEFECT, selection)))));
  }

  private GaugeSnapshot resolutionTimes(Selection lately) {
    List<GaugeDataPointSnapshot> points = new ArrayList<>();
    for (Map.Entry<ProblemType, Spread> entry :
        figures.spreadsByProblem(Tally.RESOLUTION_TIME, lately).entrySet()) {
      addQuantiles(points, Labels.of("problem", word(entry.getKey())), entry.getValue());
    }
    return gauge(
        "resolution_seconds", "From opening to the first result, of the last 30 days", points);
  }

  private GaugeSnapshot stageTimes(Selection lately) {
    List<GaugeDataPointSnapshot> points = new ArrayList<>();
    figures
        .spreads(Tally.STAGE_TIME, lately)
        .forEach((stage, spread) -> addQuantiles(points, Labels.of("stage", word(stage)), spread));
    return gauge("stage_seconds", "Time in a stage that was left in the last 30 days", points);
  }

  private static void addQuantiles(
      List<GaugeDataPointSnapshot> points, Labels labels, Spread spread) {
    points.add(point(labels.add("quantile", "0.5"), spread.median().toSeconds()));
    points.add(point(labels.add("quantile", "0.9"), spread.atMost(90).toSeconds()));
  }

  private static GaugeSnapshot gauge(
      String name, String help, List<GaugeDataPointSnapshot> points) {
    return new GaugeSnapshot(new MetricMetadata("redress_" + name, help), points);
  }

  private static GaugeDataPointSnapshot point(Labels labels, long value) {
    return point(labels, (double) value);
  }

  private static GaugeDataPointSnapshot point(Labels labels, double value) {
    return new GaugeDataPointSnapshot(value, labels, null);
  }

  private static long count(List<Total> totals) {
    return totals.stream().mapToLong(Total::count).sum();
  }

  private static String word(Enum<?> constant) {
    return word(constant.name());
  }

  private static String word(String constant) {
    return constant.toLowerCase(Locale.ROOT);
  }
}

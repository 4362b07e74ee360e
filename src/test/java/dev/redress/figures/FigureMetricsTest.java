package dev.redress.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.DisputeUnderReview;
import dev.redress.RedressTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Prometheus is told of the figures, and what the dashboard and the alerts make of it. */
@RedressTest
class FigureMetricsTest {

  private static final Pattern OURS = Pattern.compile("redress_[a-z_]+");

  @Autowired ApplicationContext house;
  @Autowired FigureMetrics metrics;
  @Autowired FigureFold fold;
  @Autowired Figures figures;
  @Autowired JdbcClient jdbc;
  @Autowired MeterRegistry meters;

  @Test
  void a_dispute_under_review_is_open_unresolved_at_stake_and_due() {
    fold.catchUp();
    double open = value("redress_disputes_open", Labels.of("stage", "review"));
    double stake = value("redress_money_at_stake", Labels.of("currency", "USD"));
    DisputeUnderReview.in(house);
    fold.catchUp();
    assertThat(value("redress_disputes_open", Labels.of("stage", "review"))).isEqualTo(open + 1);
    assertThat(value("redress_money_at_stake", Labels.of("currency", "USD")))
        .as("in units, not in cents")
        .isEqualTo(stake + 20);
    assertThat(value("redress_disputes_unresolved", Labels.EMPTY)).isPositive();
    assertThat(value("redress_disputes_opened", Labels.EMPTY)).isPositive();
  }

  @Test
  void what_reviewers_answered_apart_and_what_counts_as_a_defect_is_told() {
    fold.catchUp();
    assertThat(names())
        .contains("redress_blind_reviews", "redress_outcome_parity_p", "redress_seller_defects");
    double same = value("redress_blind_reviews", Labels.of("question", "outcome", "agreed", "yes"));
    jdbc.sql(
            """
            insert into figure_sum (measure, grain, country, per_problem, on_day, problem_type,
              detail, bucket, currency, n, amount)
            values ('BLIND_ANSWER', 'D', '', false, ?, '', 'BLIND/OUTCOME/DENIED>DENIED', 0, '', 7, 0)
            """)
        .param(figures.today())
        .update();
    try {
      assertThat(value("redress_blind_reviews", Labels.of("question", "outcome", "agreed", "yes")))
          .isEqualTo(same + 7);
    } finally {
      fold.checkSums();
    }
  }

  private Set<String> names() {
    return metrics.collect().stream()
        .map(one -> one.getMetadata().getName())
        .collect(Collectors.toSet());
  }

  @Test
  void the_dashboard_and_the_alerts_ask_for_what_there_is() throws IOException {
    Set<String> told =
        Stream.concat(
                metrics.collect().stream().map(one -> one.getMetadata().getPrometheusName()),
                namesForPrometheus().stream())
            .collect(Collectors.toSet());
    for (String file : List.of("grafana-dashboard.json", "alerts.yml")) {
      String asked = Files.readString(Path.of("docs/operations", file));
      Set<String> names = new TreeSet<>();
      OURS.matcher(asked).results().forEach(found -> names.add(found.group()));
      assertThat(names).as(file).isNotEmpty().isSubsetOf(told);
    }
    assertThat(
            new ObjectMapper().readTree(Path.of("docs/operations/grafana-dashboard.json").toFile()))
        .isNotEmpty();
  }

  /** The house's own meters under the names that a Prometheus registry gives them. */
  private Set<String> namesForPrometheus() {
    PrometheusMeterRegistry naming = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    return meters.getMeters().stream()
        .map(meter -> meter.getId().getConventionName(naming.config().namingConvention()))
        .collect(Collectors.toSet());
  }

  private double value(String name, Labels labels) {
    return metrics.collect().stream()
        .filter(one -> one.getMetadata().getName().equals(name))
        .map(GaugeSnapshot.class::cast)
        .flatMap(one -> one.getDataPoints().stream())
        .filter(point -> point.getLabels().equals(labels))
        .mapToDouble(GaugeSnapshot.GaugeDataPointSnapshot::getValue)
        .sum();
  }
}

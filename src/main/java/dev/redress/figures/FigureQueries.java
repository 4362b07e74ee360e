package dev.redress.figures;

import dev.redress.figures.Period.Piece;
import dev.redress.guarantee.ProblemType;
import dev.redress.policy.DeadlineKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads sums, each by one range of its key, and lists what stands behind them, each by an index:
 * nothing here grows with the number of disputes but the running deadlines.
 */
@Repository
class FigureQueries {

  private static final String ALL = "";

  private final JdbcClient jdbc;

  FigureQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Total> totals(Tally measure, Selection selection) {
    Map<String, Total> totals = new TreeMap<>();
    read(
        measure,
        selection,
        "detail, currency",
        selection.problem() != null,
        row -> add(totals, row));
    return List.copyOf(totals.values());
  }

  Map<ProblemType, List<Total>> byProblem(Tally measure, Selection selection) {
    Map<ProblemType, Map<String, Total>> totals = new EnumMap<>(ProblemType.class);
    read(
        measure,
        selection,
        "problem_type, detail, currency",
        true,
        row ->
            add(
                totals.computeIfAbsent(
                    ProblemType.valueOf(row.getString("problem_type")), first -> new TreeMap<>()),
                row));
    Map<ProblemType, List<Total>> found = new EnumMap<>(ProblemType.class);
    totals.forEach((problem, those) -> found.put(problem, List.copyOf(those.values())));
    return found;
  }

  Map<String, Spread> spreads(Tally measure, Selection selection) {
    Map<String, TreeMap<Integer, Long>> counts = new TreeMap<>();
    read(
        measure,
        selection,
        "detail, bucket",
        selection.problem() != null,
        row ->
            counts
                .computeIfAbsent(row.getString("detail"), first -> new TreeMap<>())
                .merge(row.getInt("bucket"), row.getLong("n"), Long::sum));
    Map<String, Spread> spreads = new TreeMap<>();
    counts.forEach((detail, those) -> spreads.put(detail, new Spread(those)));
    return spreads;
  }

  Map<ProblemType, Spread> spreadsByProblem(Tally measure, Selection selection) {
    Map<ProblemType, TreeMap<Integer, Long>> counts = new EnumMap<>(ProblemType.class);
    read(
        measure,
        selection,
        "problem_type, bucket",
        true,
        row ->
            counts
                .computeIfAbsent(
                    ProblemType.valueOf(row.getString("problem_type")), first -> new TreeMap<>())
                .merge(row.getInt("bucket"), row.getLong("n"), Long::sum));
    Map<ProblemType, Spread> spreads = new EnumMap<>(ProblemType.class);
    counts.forEach((problem, those) -> spreads.put(problem, new Spread(those)));
    return spreads;
  }

  /** In the order of the days; those of nothing are left out. */
  List<TotalOfDay> byDay(Tally measure, Selection selection, String grain) {
    Period period = selection.period();
    List<TotalOfDay> days = new ArrayList<>();
    read(
        measure,
        selection,
        new Piece(
            grain,
            grain.equals(Period.DAYS) ? period.from() : period.from().withDayOfMonth(1),
            period.to()),
        "on_day, detail",
        selection.problem() != null,
        row ->
            days.add(
                new TotalOfDay(
                    row.getObject("on_day", LocalDate.class),
                    row.getString("detail"),
                    row.getLong("n"))));
    days.sort(Comparator.comparing(TotalOfDay::day));
    return days;
  }

  private void read(
      Tally measure,
      Selection selection,
      String columns,
      boolean perProblem,
      RowCallbackHandler each) {
    selection
        .period()
        .pieces()
        .forEach(piece -> read(measure, selection, piece, columns, perProblem, each));
  }

  private void read(
      Tally measure,
      Selection selection,
      Piece piece,
      String columns,
      boolean perProblem,
      RowCallbackHandler each) {
    ProblemType problem = selection.problem();
    String country = selection.country();
    var query =
        jdbc.sql(
                """
                select %1$s, sum(n) as n, sum(amount) as amount from figure_sum
                where measure = :measure and grain = :grain and country = :country
                  and per_problem = :perProblem and on_day >= :from and on_day <= :to%2$s
                group by %1$s
                """
                    .formatted(columns, problem == null ? "" : " and problem_type = :problem"))
            .param("measure", measure.name())
            .param("grain", piece.grain())
            .param("country", country == null ? ALL : country)
            .param("perProblem", perProblem)
            .param("from", piece.from())
            .param("to", piece.to());
    (problem == null ? query : query.param("problem", problem.name())).query(each);
  }

  /** The countries of which anything was ever counted. */
  List<String> countries() {
    return jdbc.sql(
            """
            select distinct country from figure_sum
            where measure = 'OPENED' and grain = 'M' and country <> '' and per_problem = false
            order by country
            """)
        .query(String.class)
        .list();
  }

  List<DueTotal> due(Selection selection, Instant now, Instant until) {
    List<DueTotal> found = new ArrayList<>();
    var query =
        jdbc.sql(
                """
                select kind, sum(case when due_at <= :now then 1 else 0 end) as overdue,
                  sum(case when due_at > :now then 1 else 0 end) as soon
                from figure_deadline where due_at <= :until%s
                group by kind order by kind
                """
                    .formatted(narrowed(selection)))
            .param("now", utc(now))
            .param("until", utc(until));
    narrow(query, selection)
        .query(
            row -> {
              found.add(
                  new DueTotal(
                      DeadlineKind.valueOf(row.getString("kind")),
                      row.getLong("overdue"),
                      row.getLong("soon")));
            });
    return found;
  }

  /** Those that follow {@code after} and are over by {@code until}; the first due first. */
  List<DueDispute> dueDisputes(
      Selection selection,
      @Nullable DeadlineKind kind,
      DueDispute after,
      Instant until,
      int limit) {
    var query =
        jdbc.sql(
                """
                select dispute_id, kind, subject, due_at from figure_deadline
                where due_at >= :after and due_at <= :until
                  and (due_at, dispute_id, kind, subject)
                    > (:after, :afterDispute, :afterKind, :afterSubject)%s%s
                order by due_at, dispute_id, kind, subject fetch first :limit rows only
                """
                    .formatted(narrowed(selection), kind == null ? "" : " and kind = :kind"))
            .param("after", utc(after.dueAt()))
            .param("until", utc(until))
            .param("afterDispute", after.disputeId())
            .param("afterKind", after.kind().name())
            .param("afterSubject", after.subject())
            .param("limit", limit);
    return narrow(kind == null ? query : query.param("kind", kind.name()), selection)
        .query(
            (row, i) ->
                new DueDispute(
                    row.getLong("dispute_id"),
                    DeadlineKind.valueOf(row.getString("kind")),
                    row.getLong("subject"),
                    row.getObject("due_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** The newest day first, from behind that one: a dispute may count twice on a day. */
  List<CountedDispute> disputes(
      Tally measure, List<String> details, Selection selection, CountedDispute before, int limit) {
    LocalDate last = selection.period().to();
    var query =
        jdbc.sql(
                """
                select dispute_id, on_day, detail, currency, n, amount from figure_fact
                where measure = :measure and on_day >= :from and on_day <= :to
                  and (on_day, dispute_id, detail, currency)
                    < (:before, :beforeDispute, :beforeDetail, :beforeCurrency)%s%s
                order by on_day desc, dispute_id desc, detail desc, currency desc
                fetch first :limit rows only
                """
                    .formatted(
                        narrowed(selection), details.isEmpty() ? "" : " and detail in (:details)"))
            .param("measure", measure.name())
            .param("from", selection.period().from())
            .param("to", before.day().isBefore(last) ? before.day() : last)
            .param("before", before.day())
            .param("beforeDispute", before.disputeId())
            .param("beforeDetail", before.detail())
            .param("beforeCurrency", before.currency())
            .param("limit", limit);
    return narrow(details.isEmpty() ? query : query.param("details", details), selection)
        .query(
            (row, i) ->
                new CountedDispute(
                    row.getLong("dispute_id"),
                    row.getObject("on_day", LocalDate.class),
                    row.getString("detail"),
                    row.getString("currency"),
                    row.getLong("n"),
                    row.getLong("amount")))
        .list();
  }

  private static String narrowed(Selection selection) {
    return (selection.problem() == null ? "" : " and problem_type = :problem")
        + (selection.country() == null ? "" : " and country = :country");
  }

  private static JdbcClient.StatementSpec narrow(
      JdbcClient.StatementSpec query, Selection selection) {
    JdbcClient.StatementSpec narrowed = query;
    ProblemType problem = selection.problem();
    if (problem != null) {
      narrowed = narrowed.param("problem", problem.name());
    }
    return selection.country() == null ? narrowed : narrowed.param("country", selection.country());
  }

  /** The pieces of a period, added up by detail and currency. */
  private static void add(Map<String, Total> totals, ResultSet row) throws SQLException {
    Total piece =
        new Total(
            row.getString("detail"),
            row.getString("currency"),
            row.getLong("n"),
            row.getLong("amount"));
    totals.merge(piece.detail() + " " + piece.currency(), piece, FigureQueries::sum);
  }

  private static Total sum(Total one, Total other) {
    return new Total(
        one.detail(), one.currency(), one.count() + other.count(), one.amount() + other.amount());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

package dev.redress.figures;

import dev.redress.figures.FactsOfDispute.RunningDeadline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows behind the figures, as they are kept up; {@link FigureQueries} reads their sums. */
@Repository
class FigureRows {

  private static final String OF_SUM =
      """
      measure = ? and grain = ? and country = ? and per_problem = ? and on_day = ?
        and problem_type = ? and detail = ? and bucket = ? and currency = ?
      """;

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  FigureRows(JdbcTemplate jdbc, JdbcClient client) {
    this.jdbc = jdbc;
    this.client = client;
  }

  // What is to be derived again

  /** Something happened in a dispute. */
  record Touch(long id, long disputeId) {}

  void touch(long disputeId, Instant at) {
    jdbc.update(
        "insert into figure_touch (dispute_id, touched_at) values (?, ?)",
        disputeId,
        at.atOffset(ZoneOffset.UTC));
  }

  List<Touch> touches(int most) {
    return client
        .sql("select id, dispute_id from figure_touch order by id fetch first ? rows only")
        .param(most)
        .query((row, i) -> new Touch(row.getLong(1), row.getLong(2)))
        .list();
  }

  /** Those of them in which something happened that is not counted yet. */
  List<Long> touched(Collection<Long> disputeIds) {
    return disputeIds.isEmpty()
        ? List.of()
        : client
            .sql("select distinct dispute_id from figure_touch where dispute_id in (:disputes)")
            .param("disputes", disputeIds)
            .query(Long.class)
            .list();
  }

  void forget(List<Touch> touches) {
    jdbc.batchUpdate(
        "delete from figure_touch where id = ?",
        touches.stream().map(touch -> new Object[] {touch.id()}).toList());
  }

  /** Since when something waits to be derived; empty where nothing does. */
  Optional<Instant> oldestTouch() {
    return client
        .sql("select touched_at from figure_touch order by id fetch first 1 rows only")
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  // Whose turn it is

  /**
   * How far folding has come.
   *
   * @param foldedAt null before the first time
   * @param walkedTo the last dispute of the walk that is under way, null between two
   * @param walkedThroughAt when all disputes had been looked at, null before the first time
   */
  record Progress(
      long round,
      @Nullable Instant foldedAt,
      @Nullable Long walkedTo,
      @Nullable Instant walkedThroughAt) {}

  Progress progress() {
    return client
        .sql("select round, folded_at, walked_to, walked_through_at from figure_fold where id = 1")
        .query(
            (row, i) ->
                new Progress(
                    row.getLong("round"),
                    instant(row.getObject("folded_at", OffsetDateTime.class)),
                    row.getObject("walked_to", Long.class),
                    instant(row.getObject("walked_through_at", OffsetDateTime.class))))
        .single();
  }

  /** Whether it was this caller's turn; nobody else's before its transaction ends. */
  boolean takeTurn(long round, Instant now) {
    return jdbc.update(
            "update figure_fold set round = round + 1, folded_at = ? where id = 1 and round = ?",
            now.atOffset(ZoneOffset.UTC),
            round)
        == 1;
  }

  void walkedTo(@Nullable Long disputeId, @Nullable Instant through) {
    jdbc.update(
        "update figure_fold set walked_to = ?, walked_through_at = ? where id = 1",
        disputeId,
        through == null ? null : through.atOffset(ZoneOffset.UTC));
  }

  // Facts

  /** What is kept of these disputes; those of which nothing is are left out. */
  Map<Long, FactsOfDispute> facts(Collection<Long> disputeIds) {
    if (disputeIds.isEmpty()) {
      return Map.of();
    }
    Map<Long, List<RunningDeadline>> deadlines = deadlines(disputeIds);
    Map<Long, List<Fact>> facts = new HashMap<>();
    Map<Long, String[]> heads = new HashMap<>();
    client
        .sql("select * from figure_fact where dispute_id in (:disputes)")
        .param("disputes", disputeIds)
        .query(
            row -> {
              long id = row.getLong("dispute_id");
              heads.put(id, new String[] {row.getString("problem_type"), row.getString("country")});
              facts
                  .computeIfAbsent(id, first -> new ArrayList<>())
                  .add(
                      new Fact(
                          Tally.valueOf(row.getString("measure")),
                          row.getObject("on_day", LocalDate.class),
                          row.getString("detail"),
                          row.getString("currency"),
                          row.getInt("bucket"),
                          row.getLong("n"),
                          row.getLong("amount")));
            });
    Map<Long, FactsOfDispute> kept = new HashMap<>();
    facts.forEach(
        (id, those) -> {
          String[] head = Objects.requireNonNull(heads.get(id));
          kept.put(
              id,
              new FactsOfDispute(
                  id, head[0], head[1], those, deadlines.getOrDefault(id, List.of())));
        });
    return kept;
  }

  private Map<Long, List<RunningDeadline>> deadlines(Collection<Long> disputeIds) {
    Map<Long, List<RunningDeadline>> deadlines = new HashMap<>();
    client
        .sql("select * from figure_deadline where dispute_id in (:disputes)")
        .param("disputes", disputeIds)
        .query(
            row -> {
              deadlines
                  .computeIfAbsent(row.getLong("dispute_id"), first -> new ArrayList<>())
                  .add(
                      new RunningDeadline(
                          row.getString("kind"),
                          row.getLong("subject"),
                          row.getObject("due_at", OffsetDateTime.class).toInstant()));
            });
    return deadlines;
  }

  /** These take the place of what is kept of the same disputes. */
  void replace(List<FactsOfDispute> derived) {
    List<Object[]> ids = derived.stream().map(one -> new Object[] {one.disputeId()}).toList();
    jdbc.batchUpdate("delete from figure_fact where dispute_id = ?", ids);
    jdbc.batchUpdate("delete from figure_deadline where dispute_id = ?", ids);
    add(derived);
  }

  private void add(List<FactsOfDispute> derived) {
    jdbc.batchUpdate(
        """
        insert into figure_fact (dispute_id, measure, on_day, detail, currency, problem_type,
          country, bucket, n, amount)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        derived.stream()
            .flatMap(
                one ->
                    one.facts().stream()
                        .map(
                            fact ->
                                new Object[] {
                                  one.disputeId(),
                                  fact.measure().name(),
                                  fact.day(),
                                  fact.detail(),
                                  fact.currency(),
                                  one.problemType(),
                                  one.country(),
                                  fact.bucket(),
                                  fact.count(),
                                  fact.amount()
                                }))
            .toList());
    jdbc.batchUpdate(
        """
        insert into figure_deadline (dispute_id, kind, subject, due_at, problem_type, country)
        values (?, ?, ?, ?, ?, ?)
        """,
        derived.stream()
            .flatMap(
                one ->
                    one.deadlines().stream()
                        .map(
                            deadline ->
                                new Object[] {
                                  one.disputeId(),
                                  deadline.kind(),
                                  deadline.subject(),
                                  deadline.dueAt().atOffset(ZoneOffset.UTC),
                                  one.problemType(),
                                  one.country()
                                }))
            .toList());
  }

  // Sums

  /** Adds to the sums, each by its key; a sum of nothing goes. */
  void add(Map<SumKey, Change> changes) {
    List<SumKey> keys =
        changes.keySet().stream()
            .filter(key -> !Objects.requireNonNull(changes.get(key)).isNothing())
            .sorted()
            .toList();
    int[] known =
        jdbc.batchUpdate(
            "update figure_sum set n = n + ?, amount = amount + ? where " + OF_SUM,
            keys.stream()
                .map(key -> values(Objects.requireNonNull(changes.get(key)), key))
                .toList());
    List<Object[]> missing = new ArrayList<>();
    for (int i = 0; i < known.length; i++) {
      if (known[i] == 0) {
        missing.add(values(Objects.requireNonNull(changes.get(keys.get(i))), keys.get(i)));
      }
    }
    jdbc.batchUpdate(
        """
        insert into figure_sum (n, amount, measure, grain, country, per_problem, on_day,
          problem_type, detail, bucket, currency)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        missing);
    jdbc.batchUpdate(
        "delete from figure_sum where n = 0 and amount = 0 and " + OF_SUM,
        keys.stream()
            .filter(key -> Objects.requireNonNull(changes.get(key)).takesAway())
            .map(SumKey::values)
            .toList());
  }

  private static Object[] values(Change change, SumKey key) {
    List<Object> values = new ArrayList<>(List.of(change.count(), change.amount()));
    values.addAll(List.of(key.values()));
    return values.toArray();
  }

  /** All sums anew, out of the facts. */
  void rebuildSums() {
    jdbc.update("delete from figure_sum");
    for (Part part : PARTS) {
      jdbc.update(
          "insert into figure_sum (measure, grain, country, per_problem, on_day, problem_type,"
              + " detail, bucket, currency, n, amount) "
              + part.summed());
    }
  }

  /** How many sums are not what the facts add up to, or are missing. */
  long wrongSums() {
    long wrong = 0;
    for (Part part : PARTS) {
      wrong += count("(" + part.summed() + ") except (" + part.kept() + ")");
      wrong += count("(" + part.kept() + ") except (" + part.summed() + ")");
    }
    return wrong;
  }

  private long count(String rows) {
    return client.sql("select count(*) from (" + rows + ") found").query(Long.class).single();
  }

  /** All of them at once would be held in memory by some databases. */
  private static final List<Part> PARTS =
      Stream.of(Tally.values())
          .flatMap(
              measure ->
                  Stream.of(Period.DAYS, Period.MONTHS)
                      .flatMap(
                          grain ->
                              Stream.of(
                                  new Part(measure, grain, false, false),
                                  new Part(measure, grain, false, true),
                                  new Part(measure, grain, true, false),
                                  new Part(measure, grain, true, true))))
          .toList();

  /** The sums of one measure over days or months, over all or each. */
  private record Part(Tally measure, String grain, boolean perCountry, boolean perProblem) {

    String kept() {
      return "select measure, grain, country, per_problem, on_day, problem_type, detail, bucket,"
          + " currency, n, amount from figure_sum where measure = '%s' and grain = '%s' and country %s '' and per_problem = %s"
              .formatted(measure, grain, perCountry ? "<>" : "=", perProblem);
    }

    String summed() {
      return FigureRows.summed(measure, grain, perCountry, perProblem);
    }
  }

  private static String summed(Tally of, String grain, boolean perCountry, boolean perProblem) {
    String day =
        grain.equals(Period.DAYS)
            ? "on_day"
            : "cast(on_day - (cast(extract(day from on_day) as integer) - 1) as date)";
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("measure", "measure");
    columns.put("grain", "'" + grain + "'");
    columns.put("country", perCountry ? "country" : "''");
    columns.put("per_problem", perProblem ? "true" : "false");
    columns.put("on_day", day);
    columns.put("problem_type", perProblem ? "problem_type" : "''");
    columns.put("detail", "detail");
    columns.put("bucket", "bucket");
    columns.put("currency", "currency");
    String inner =
        String.join(
            ", ",
            columns.entrySet().stream().map(c -> c.getValue() + " as k_" + c.getKey()).toList());
    String keys = String.join(", ", columns.keySet().stream().map(c -> "k_" + c).toList());
    return "select %s, sum(n) as n, sum(amount) as amount from (select %s, n, amount from figure_fact where measure = '%s') facts group by %s having sum(n) <> 0 or sum(amount) <> 0"
        .formatted(keys, inner, of, keys);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}

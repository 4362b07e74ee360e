package dev.redress.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.jayway.jsonpath.JsonPath;
import dev.redress.Databases;
import dev.redress.RedressApplication;
import dev.redress.figures.FigureFold;
import dev.redress.identity.Visitor;
import java.io.File;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long each tile of the board takes over HTTP, among few and among many disputes: of every way
 * of asking the slowest median counts. Figures: {@code docs/performance.md}.
 */
class FigureBoardBench {

  private static final Logger LOG = LoggerFactory.getLogger("bench");
  private static final int FEW = 1_000;
  private static final int MANY = Integer.getInteger("bench.disputes", 100_000);

  private static final List<String> ELEMENTS =
      Bpmn.readModelFromFile(new File("processes/dispute.bpmn"))
          .getModelElementsByType(Task.class)
          .stream()
          .map(Task::getId)
          .toList();

  /** Through so many elements of the model goes a dispute. */
  private static final int STEPS = 12;

  private static final int LOOKS = 15;
  private static final int DAYS = 730;
  private static final int SELLERS = 3_000;
  private static final int A_BATCH = 1_000;
  private static final Duration GOAL = Duration.ofMillis(200);
  private static final List<String> PROBLEMS =
      List.of("NOT_RECEIVED", "DAMAGED", "NOT_AS_DESCRIBED", "WRONG_ITEM", "LATE_DELIVERY");
  private static final List<String> COUNTRIES =
      List.of("CN", "US", "DE", "BR", "FR", "GB", "JP", "IN", "MX", "IT", "ES", "ZZ");

  @Test
  void the_board_on_h2() {
    compare("h2", Databases.h2Url());
  }

  @Test
  void the_board_on_postgresql() {
    compare("postgresql", Databases.postgresUrl());
  }

  private static void compare(String database, String url) {
    try (ConfigurableApplicationContext house =
        new SpringApplicationBuilder(RedressApplication.class)
            .run(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + Databases.USER,
                "--spring.datasource.password=" + Databases.USER,
                "--server.port=0",
                "--redress.demo.disputes=0",
                "--redress.mailbox.port=0",
                "--logging.level.root=warn")) {
      house.getBean(Scheduler.class).stop();
      int port = ((ServletWebServerApplicationContext) house).getWebServer().getPort();
      Visitor manager = Visitor.signedIn(port, "manager");
      grow(house, 0, FEW);
      String heat = heat(house);
      looks(manager, heat);
      Map<String, Duration> amongFew = looks(manager, heat);
      grow(house, FEW, MANY);
      assertThat(page(manager, "/oversight/figures/tiles/open"))
          .contains("\"%,d\"".formatted(MANY / 10));
      looks(manager, heat);
      Map<String, Duration> amongMany = looks(manager, heat);
      amongMany.forEach(
          (tile, time) ->
              LOG.warn(
                  "bench board {}: {} among {} in {} ms, among {} in {} ms",
                  database,
                  tile,
                  FEW,
                  amongFew.getOrDefault(tile, Duration.ZERO).toMillis(),
                  MANY,
                  time.toMillis()));
      assertThat(amongMany.values()).allSatisfy(time -> assertThat(time).isLessThan(GOAL));
    }
  }

  private static String heat(ConfigurableApplicationContext house) {
    return "/oversight/cockpit/definitions/"
        + house
            .getBean(RepositoryService.class)
            .createProcessDefinitionQuery()
            .processDefinitionKey("dispute")
            .latestVersion()
            .singleResult()
            .getId()
        + "/heat";
  }

  /** The slowest median of each tile and of the heat map. */
  private static Map<String, Duration> looks(Visitor manager, String heat) {
    List<String> names = JsonPath.read(page(manager, "/oversight/figures"), "$.tiles[*].name");
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    List<String> ways =
        List.of(
            "",
            "?from=" + today.minusYears(1) + "&to=" + today,
            "?from=" + today.minusYears(1) + "&to=" + today + "&problem=DAMAGED&country=DE",
            "?from=" + today.minusDays(90) + "&country=CN");
    Map<String, String> addresses = new TreeMap<>(Map.of("heat map", heat));
    names.forEach(name -> addresses.put(name, "/oversight/figures/tiles/" + name));
    Map<String, Duration> slowest = new TreeMap<>();
    addresses.forEach(
        (name, address) -> {
          for (String way : ways) {
            Duration median = median(manager, address + way);
            slowest.merge(name, median, (one, other) -> one.compareTo(other) > 0 ? one : other);
          }
        });
    return slowest;
  }

  private static Duration median(Visitor manager, String address) {
    List<Duration> looks = new ArrayList<>();
    for (int look = 0; look < LOOKS; look++) {
      long begun = System.nanoTime();
      page(manager, address);
      looks.add(Duration.ofNanos(System.nanoTime() - begun));
    }
    Collections.sort(looks);
    return looks.get(LOOKS / 2);
  }

  private static String page(Visitor manager, String address) {
    HttpResponse<String> answer = manager.get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return answer.body();
  }

  /** Facts as the fold would have derived them, of disputes that there need not be. */
  private static void grow(ConfigurableApplicationContext house, int from, int to) {
    JdbcTemplate jdbc = house.getBean(JdbcTemplate.class);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    List<Object[]> facts = new ArrayList<>();
    List<Object[]> deadlines = new ArrayList<>();
    for (int i = from; i < to; i++) {
      boolean open = i % 10 == 0;
      new CountedDispute(i, today.minusDays(i * 7919L % DAYS), facts).count(open);
      if (open) {
        deadlines.add(
            new Object[] {
              (long) i, now.plusHours(i * 31L % 400 - 100), problem(i), COUNTRIES.get(i % 12)
            });
      }
      if (facts.size() > A_BATCH * 10 || i == to - 1) {
        jdbc.batchUpdate(
            """
            insert into figure_fact (dispute_id, problem_type, country, measure, on_day, detail,
              currency, bucket, n, amount)
            values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?)
            """,
            facts);
        jdbc.batchUpdate(
            """
            insert into figure_deadline (dispute_id, due_at, problem_type, country, kind, subject)
            values (?, ?, ?, ?, 'REVIEW_TARGET', 0)
            """,
            deadlines);
        facts.clear();
        deadlines.clear();
      }
    }
    assertThat(house.getBean(FigureFold.class).checkSums()).isPositive();
  }

  private static String problem(int i) {
    return PROBLEMS.get(i % PROBLEMS.size());
  }

  private record CountedDispute(int i, LocalDate opened, List<Object[]> facts) {

    void count(boolean open) {
      add("OPENED", opened, "", "", 0, 0);
      if (open) {
        add("OPEN", opened, i % 20 == 0 ? "REVIEW" : "NEGOTIATION", "", 0, 0);
        add("UNRESOLVED", opened, "", "", 0, 0);
        add("AT_STAKE", opened, "", currency(), 0, 1_000 + i % 9_000);
        return;
      }
      LocalDate resolved = opened.plusDays(i % 9);
      boolean granted = i % 3 == 0;
      add(
          "RESOLVED",
          resolved,
          i % 2 == 0 ? "SETTLED_BEFORE_CLAIM" : "DECIDED_BY_POLICY",
          "",
          0,
          0);
      add("OUTCOME", resolved, granted ? "GRANTED_FULL" : "DENIED", "", 0, 0);
      add("RESOLUTION_TIME", resolved, "", "", 60 + i % 50, 5_000);
      for (String stage : List.of("NEGOTIATION", "CLAIM", "REVIEW")) {
        add("STAGE_TIME", resolved, stage, "", 50 + i % 40, 3_000);
      }
      for (int step = 0; step < STEPS; step++) {
        add(
            "ELEMENT_PASSED",
            resolved,
            ELEMENTS.get((i + step) % ELEMENTS.size()),
            "",
            i % 60,
            100);
      }
      String outcome = granted ? "/GRANTED_FULL" : "/DENIED";
      for (String who :
          List.of(
              "RULE/E-" + i % 30,
              "REVIEWER/case-worker-" + i % 200,
              "BUYER_LANGUAGE/" + (i % 2 == 0 ? "zh-CN" : "en"),
              "SELLER_LANGUAGE/" + (i % 5 == 0 ? "zh-CN" : "en"),
              "AMOUNT/" + (i % 7 == 0 ? "FROM_500" : "BELOW_100"))) {
        add("OUTCOME_AMONG", resolved, who + outcome, "", 0, 0);
      }
      if (i % 4 == 1) {
        add("SELLER_DEFECT", opened, "seller-" + i * 31L % SELLERS, "", 0, 0);
      }
      if (i % 20 == 3) {
        add("BLIND_ANSWER", resolved, "BLIND/OUTCOME/DENIED>DENIED", "", 0, 0);
      }
      if (i % 20 == 1) {
        add("VERDICT_AMONG", resolved, "RULE/E-" + i % 30 + "/UPHELD", "", 0, 0);
        add("VERDICT_AMONG", resolved, "REVIEWER/case-worker-" + i % 200 + "/UPHELD", "", 0, 0);
        add("APPEALED", resolved, "", "", 0, 0);
        add("VERDICT", resolved.plusDays(3), i % 40 == 1 ? "UPHELD" : "OVERTURNED", "", 0, 0);
      }
      if (granted) {
        add("REFUNDED", resolved, "", currency(), 0, 1_000 + i % 9_000);
        add("BORNE", resolved, "SELLER", currency(), 0, 1_000 + i % 9_000);
      }
      if (i % 500 == 1) {
        add("NOTICE_FAILED", resolved, "", "", 0, 0);
      }
    }

    private String currency() {
      return i % 2 == 0 ? "USD" : "CNY";
    }

    private void add(
        String measure, LocalDate day, String detail, String currency, int bucket, long amount) {
      facts.add(
          new Object[] {
            (long) i,
            problem(i),
            COUNTRIES.get(i % 12),
            measure,
            day,
            detail,
            currency,
            bucket,
            amount
          });
    }
  }
}

package dev.redress.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.redress.Databases;
import dev.redress.RedressApplication;
import dev.redress.guarantee.Actor;
import dev.redress.policy.Draft;
import dev.redress.policy.Policies;
import dev.redress.policy.PolicyVersions;
import dev.redress.policy.Replay;
import dev.redress.policy.ReplayLoad;
import dev.redress.policy.ReplayLoad.Asked;
import dev.redress.policy.Replays;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a replay costs above its decision engine: interleaved rounds of a draft replayed over past
 * disputes, with all reading and writing, and of the same evaluations in a bare engine that has
 * their facts in memory. The median of the rounds counts. Figures: {@code docs/performance.md}.
 */
class ReplayBench {

  private static final Logger LOG = LoggerFactory.getLogger("bench");
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
  private static final int DISPUTES = Integer.getInteger("bench.disputes", 5000);
  private static final int WARM_UP_ROUNDS = 2;
  private static final Actor MANAGER = new Actor("manager", Actor.Role.MANAGER);

  @Test
  void replay_on_h2() {
    compare("h2", Databases.h2Url());
  }

  @Test
  void replay_on_postgresql() {
    compare("postgresql", Databases.postgresUrl());
  }

  private static void compare(String database, String url) {
    String version = "2051-02";
    Draft draft =
        Draft.of(version).butCell("automatic-decision", "A-04", "payer", "\"MARKETPLACE\"");
    try (ConfigurableApplicationContext house = house(url)) {
      TransactionTemplate transaction =
          new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
      transaction.executeWithoutResult(status -> pastDisputes(house));
      Replays replays = house.getBean(Replays.class);
      house.getBean(PolicyVersions.class).upload(draft.files(), MANAGER);
      List<Asked> asked = ReplayLoad.asked(house.getBean(JdbcClient.class));
      ReplayLoad.Bare bare = ReplayLoad.bare(draft);
      List<Double> ours = new ArrayList<>();
      List<Double> bares = new ArrayList<>();
      List<Double> prepared = new ArrayList<>();
      for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
        Replay replay = replays.start(version, MANAGER);
        double one = seconds(() -> ReplayLoad.replay(replays, replay.id(), transaction));
        double other = seconds(() -> bare.ask(asked));
        double third = seconds(() -> ReplayLoad.askPrepared(draft, asked));
        assertThat(replays.get(replay.id()).replayed()).isEqualTo(DISPUTES);
        assertThat(replays.get(replay.id()).changed()).isEqualTo(DISPUTES / 10);
        if (round >= 0) {
          ours.add(one);
          bares.add(other);
          prepared.add(third);
        }
      }
      LOG.warn(
          "bench replay {}: {} evaluations, redress {} s, bare {} s, ratio {}; bare engine as"
              + " prepared here {} s, ratio {}",
          database,
          asked.size(),
          "%.2f".formatted(median(ours)),
          "%.2f".formatted(median(bares)),
          "%.2f".formatted(median(ours) / median(bares)),
          "%.2f".formatted(median(prepared)),
          "%.2f".formatted(median(ours) / median(prepared)));
    }
  }

  /** Its own sweep stands still, so that it does not take part. */
  private static ConfigurableApplicationContext house(String url) {
    ConfigurableApplicationContext house =
        new SpringApplicationBuilder(RedressApplication.class)
            .run(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + Databases.USER,
                "--spring.datasource.password=" + Databases.USER,
                "--server.port=0",
                "--redress.demo.disputes=0",
                "--redress.mailbox.port=0",
                "--logging.level.root=warn");
    house.getBean(Scheduler.class).pause();
    return house;
  }

  private static void pastDisputes(ConfigurableApplicationContext house) {
    Policies policies = house.getBean(Policies.class);
    house
        .getBean(JdbcTemplate.class)
        .batchUpdate(
            """
            insert into dispute (id, number, order_number, line, buyer, seller, problem_type,
              description, remedy_type, refund_minor, currency, with_label, stage, outcome, opened_at, closed_at,
              policy_version, chain_length, chain_head, version)
            values (?, ?, ?, 1, 'buyer', 'seller', 'NOT_RECEIVED', 'x', 'FULL_REFUND', 8000, 'USD', false,
              'CLOSED', 'GRANTED_FULL', timestamp with time zone '2026-11-01 00:00:00+00',
              timestamp with time zone '2026-11-10 00:00:00+00', '2026-11', 0, '', 0)
            """,
            LongStream.rangeClosed(1, DISPUTES)
                .mapToObj(id -> new Object[] {id, "D-%04d-0000".formatted(id), "O-" + id})
                .toList());
    LongStream.rangeClosed(1, DISPUTES).forEach(id -> ReplayLoad.keep(policies, id));
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}

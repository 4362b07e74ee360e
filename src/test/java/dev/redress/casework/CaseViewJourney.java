package dev.redress.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.redress.Databases;
import dev.redress.DisputeUnderReview;
import dev.redress.RedressApplication;
import dev.redress.bench.StatementCounter;
import dev.redress.evidence.EvidenceItems;
import dev.redress.evidence.SubmitEvidence;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Party;
import dev.redress.identity.Visitor;
import dev.redress.negotiation.Negotiations;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * What a reviewer's form costs the database: the same, however long the story is. It is no unit
 * test, since the engine has one clock a machine: another house must not be open.
 */
class CaseViewJourney {

  private static final Actor BUYER = Actor.of(Party.BUYER, "buyer");
  private static final Actor SELLER = Actor.of(Party.SELLER, "seller");

  /** Two of the engine's, and of ours hardly more than one a table. */
  private static final long MOST_STATEMENTS = 29;

  private static final int MESSAGES = 60;
  private static final int FILES_OF_BUYER = 30;
  private static final int FILES_OF_SELLER = 10;

  /** No configuration by annotation: every test's house would find it. */
  static class Counted {

    @Bean
    static BeanPostProcessor statementsAreCounted() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof DataSource database && name.equals("dataSource")
              ? new StatementCounter(database)
              : bean;
        }
      };
    }
  }

  @Test
  void a_case_of_sixty_messages_and_forty_files_takes_as_many_statements_as_one_of_two() {
    try (ConfigurableApplicationContext house =
        new SpringApplicationBuilder(RedressApplication.class, Counted.class)
            .run(
                "--spring.datasource.url=" + Databases.h2Url(),
                "--spring.datasource.username=" + Databases.USER,
                "--spring.datasource.password=" + Databases.USER,
                "--server.port=0",
                "--redress.demo.disputes=0",
                "--redress.evidence.directory=target/evidence",
                "--redress.archive.made-key=target/archive-key",
                "--redress.mailbox.port=0",
                "--logging.level.root=warn")) {
      house.getBean(Scheduler.class).stop();
      house.getBean(JobExecutor.class).shutdown();
      Visitor reviewer =
          Visitor.signedIn(
              ((ServletWebServerApplicationContext) house).getWebServer().getPort(), "case-worker");
      DisputeUnderReview few = DisputeUnderReview.in(house);
      tells(house, few, 1, 1, 1);
      DisputeUnderReview many = DisputeUnderReview.in(house);
      tells(house, many, MESSAGES, FILES_OF_BUYER, FILES_OF_SELLER);
      read(reviewer, few);
      read(reviewer, many);

      long statements = statements(house, reviewer, few);
      assertThat(statements).isPositive().isLessThanOrEqualTo(MOST_STATEMENTS);
      assertThat(statements(house, reviewer, many)).isEqualTo(statements);
    }
  }

  private static void tells(
      ConfigurableApplicationContext house,
      DisputeUnderReview review,
      int messages,
      int ofBuyer,
      int ofSeller) {
    long dispute = review.dispute().id();
    Negotiations negotiations = house.getBean(Negotiations.class);
    for (int i = 0; i < messages; i++) {
      negotiations.write(dispute, "Message " + i, i % 2 == 0 ? BUYER : SELLER);
    }
    submit(house, dispute, ofBuyer, BUYER);
    submit(house, dispute, ofSeller, SELLER);
  }

  private static void submit(
      ConfigurableApplicationContext house, long dispute, int files, Actor by) {
    for (int i = 0; i < files; i++) {
      String text = by.account() + " wrote the note " + i + " of the dispute " + dispute;
      house
          .getBean(EvidenceItems.class)
          .submit(
              new SubmitEvidence(
                  dispute,
                  by.account() + i,
                  EvidenceKind.CHAT_LOG,
                  "",
                  "note.txt",
                  new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
              by);
    }
  }

  private static long statements(
      ConfigurableApplicationContext house, Visitor reviewer, DisputeUnderReview review) {
    StatementCounter counter = (StatementCounter) house.getBean("dataSource");
    counter.start();
    String form = read(reviewer, review);
    counter.stop();
    assertThat(form).contains(review.dispute().number().value());
    return counter.statements();
  }

  private static String read(Visitor reviewer, DisputeUnderReview review) {
    var answer = reviewer.get("/casework/tasks/" + review.task());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}

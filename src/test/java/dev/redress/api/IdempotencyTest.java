package dev.redress.api;

import static dev.redress.api.ApiDriver.CLAIM;
import static dev.redress.api.ApiDriver.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.RedressTest;
import dev.redress.api.ApiDriver.Reply;
import jakarta.servlet.http.HttpServletResponse;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.ModelAndView;

@RedressTest
class IdempotencyTest {

  private static final AtomicInteger COUNT = new AtomicInteger();

  @Autowired WebApplicationContext house;
  @Autowired IdempotencyRecords records;
  @Autowired PlatformTransactionManager transactions;
  @Autowired ProblemResolver problems;
  @Autowired JdbcClient jdbc;
  private ApiDriver api;
  private String key;

  @BeforeEach
  void driver() {
    api = new ApiDriver(house);
    key = "key-" + COUNT.incrementAndGet();
  }

  @Test
  void the_same_key_and_body_give_the_same_answer_and_one_dispute() {
    String opening = ApiDriver.opening(api.order());

    Reply first = keyed("/api/disputes", opening);
    Reply again = keyed("/api/disputes", opening);

    assertThat(first.status()).as(first.text()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    Reply list = api.get(api.buyer(), "/api/disputes");
    assertThat(list.json().at("/items").size()).isEqualTo(1);
  }

  @Test
  void the_answer_is_the_one_that_the_call_without_a_key_gives() {
    Reply keyed = keyed("/api/disputes", ApiDriver.opening(api.order()));
    Reply plain = api.get(api.buyer(), keyed.header("Location"));

    assertThat(withoutTime(keyed)).isEqualTo(withoutTime(plain));
    assertThat(keyed.header("ETag")).isEqualTo(plain.header("ETag"));
  }

  @Test
  void the_same_key_with_another_body_is_refused() {
    String dispute = api.dispute();
    String path = dispute + "/messages";
    assertThat(keyed(path, "{\"text\": \"one\"}").status()).isEqualTo(201);

    Reply other = keyed(path, "{\"text\": \"two\"}");

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(api.get(api.buyer(), dispute).json().at("/messages").size()).isEqualTo(1);
  }

  @Test
  void a_key_is_the_caller_s_own_and_stands_for_one_address() {
    String dispute = api.dispute();
    String text = "{\"text\": \"hello\"}";
    keyed(dispute + "/messages", text);

    Reply sellers = api.post(api.seller(), dispute + "/messages", text, IdempotencyKey.HEADER, key);
    Reply elsewhere = keyed(api.dispute() + "/messages", text);

    assertThat(sellers.json().at("/by/role").asText()).isEqualTo("SELLER");
    assertThat(elsewhere.status()).isEqualTo(201);
    assertThat(api.get(api.buyer(), dispute).json().at("/messages").size()).isEqualTo(2);
  }

  @Test
  void a_refusal_is_given_again_though_its_reason_is_gone() {
    String dispute = api.dispute();
    Reply early = keyed(dispute + "/claim", CLAIM);
    assertThat(early.code()).isEqualTo("MAY_NOT_FILE_YET");
    long wish = api.get(api.buyer(), dispute).json().at("/offers/0/id").asLong();
    api.post(api.seller(), dispute + "/offers/" + wish + "/decline", "");

    Reply again = keyed(dispute + "/claim", CLAIM);

    assertThat(again.text()).isEqualTo(early.text());
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.header("Content-Type")).startsWith("application/problem+json");
    assertThat(api.post(api.buyer(), dispute + "/claim", CLAIM).status()).isEqualTo(201);
  }

  @Test
  void a_claim_refused_for_good_is_kept_with_its_answer() {
    String dispute =
        api.post(api.buyer(), "/api/disputes", ApiDriver.opening(api.order(200)))
            .header("Location");

    Reply refused = keyed(dispute + "/claim", CLAIM);
    Reply again = keyed(dispute + "/claim", CLAIM);

    assertThat(refused.code()).isEqualTo("CLAIM_REFUSED");
    assertThat(again.text()).isEqualTo(refused.text());
    assertThat(api.get(api.buyer(), dispute).json().at("/outcome").asText())
        .isEqualTo("INELIGIBLE");
  }

  @Test
  void an_answer_outlives_the_house_that_gave_it() {
    String dispute = api.dispute();
    Reply first = keyed(dispute + "/messages", "{\"text\": \"hello\"}");

    // What a restarted house has: new objects, and the table.
    Commands restarted = new Commands(transactions, records, problems);
    MockHttpServletResponse response = new MockHttpServletResponse();
    MockHttpServletRequest request = request(dispute + "/messages", "{\"text\": \"hello\"}");
    keep(restarted, request, response, (asked, answered) -> fail("carried out again"));

    assertThat(response.getStatus()).isEqualTo(201);
    assertThat(contentOf(response)).isEqualTo(first.text());
  }

  @Test
  void a_crash_before_the_commit_leaves_neither_command_nor_answer() {
    String dispute = api.dispute();
    String path = dispute + "/messages";
    Commands commands = new Commands(transactions, records, problems);
    long before = rows();

    keep(
        commands,
        request(path, "{}"),
        new MockHttpServletResponse(),
        (asked, answered) -> {
          answered.setStatus(HttpServletResponse.SC_CREATED);
          throw new IllegalStateException("the machine went away");
        });

    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void a_collision_is_tried_again_and_not_for_ever() {
    Commands commands = new Commands(transactions, records, problems);
    AtomicInteger tries = new AtomicInteger();
    MockHttpServletResponse response = new MockHttpServletResponse();

    keep(
        commands,
        request("/api/x", "{}"),
        response,
        (asked, answered) -> {
          if (tries.incrementAndGet() < 3) {
            throw new OptimisticLockingFailureException("somebody was quicker");
          }
          answered.setStatus(HttpServletResponse.SC_CREATED);
          return null;
        });
    assertThat(tries).hasValue(3);
    assertThat(response.getStatus()).isEqualTo(201);

    tries.set(0);
    assertThatThrownBy(
            () ->
                commands.retried(
                    request("/api/x", "{}"),
                    new MockHttpServletResponse(),
                    (asked, answered) -> {
                      tries.incrementAndGet();
                      throw new OptimisticLockingFailureException("again");
                    }))
        .isInstanceOf(OptimisticLockingFailureException.class);
    assertThat(tries).hasValue(3);
  }

  @Test
  void calls_at_the_same_time_with_one_key_carry_out_one_command() throws Exception {
    String dispute = api.dispute();
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService callers = Executors.newFixedThreadPool(4);
    List<Future<Reply>> replies = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      replies.add(
          callers.submit(
              () -> {
                start.await();
                return keyed(dispute + "/messages", "{\"text\": \"once\"}");
              }));
    }
    start.countDown();
    for (Future<Reply> reply : replies) {
      assertThat(reply.get(1, TimeUnit.MINUTES).status()).isIn(201, 409);
    }
    callers.shutdown();

    assertThat(api.get(api.buyer(), dispute).json().at("/messages").size()).isEqualTo(1);
  }

  @Test
  void an_upload_and_an_import_answer_again_too() {
    String dispute = api.dispute();
    Reply taken = upload(dispute, "one");
    Reply again = upload(dispute, "one");
    Reply other = upload(dispute, "two");
    assertThat(taken.status()).as(taken.text()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(taken.text());
    assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");

    Reply first = api.importCsv(MANAGER, "nothing\n", IdempotencyKey.HEADER, key);
    Reply second = api.importCsv(MANAGER, "nothing\n", IdempotencyKey.HEADER, key);
    Reply third = api.importCsv(MANAGER, "nothing else\n", IdempotencyKey.HEADER, key);
    assertThat(first.status()).isEqualTo(200);
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(third.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void a_key_that_cannot_be_one_is_refused() {
    key = " ";
    assertThat(keyed("/api/disputes", "{}").json().at("/errors/0/field").asText())
        .isEqualTo("Idempotency-Key");
    key = "x".repeat(101);
    assertThat(keyed("/api/disputes", "{}").status()).isEqualTo(400);
  }

  /** How long ago things happened stands among the facts of the grounds. */
  private static JsonNode withoutTime(Reply reply) {
    return reply.json().<ObjectNode>deepCopy().without("filing");
  }

  private Reply keyed(String path, String body) {
    return api.post(api.buyer(), path, body, IdempotencyKey.HEADER, key);
  }

  private Reply upload(String dispute, String text) {
    return api.upload(
        api.buyer(),
        dispute,
        "n.txt",
        text,
        "kind",
        "CHAT_LOG",
        "uploadId",
        "up-" + text,
        IdempotencyKey.HEADER,
        key);
  }

  private void keep(
      Commands commands,
      MockHttpServletRequest request,
      MockHttpServletResponse response,
      Commands.Step step) {
    try {
      commands.keep(
          new IdempotencyKey(api.buyer().account(), key, "POST", request.getRequestURI()),
          request,
          response,
          step);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static MockHttpServletRequest request(String path, String body) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
    request.setContentType("application/json");
    request.setContent(body.getBytes(StandardCharsets.UTF_8));
    return request;
  }

  private static String contentOf(MockHttpServletResponse response) {
    try {
      return response.getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  private static ModelAndView fail(String why) {
    throw new AssertionError(why);
  }

  private long rows() {
    return jdbc.sql("select count(*) from idempotency_record").query(Long.class).single();
  }
}

package dev.redress.api;

import dev.redress.api.IdempotencyRecords.Answered;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.ModelAndView;

/**
 * Carries out what callers ask for.
 *
 * <p><b>Collisions.</b> Where two commands meet at the same dispute, the one that came second is
 * tried again, at most three times in all; then it is refused as stale (409).
 *
 * <p><b>Idempotency keys.</b> The key's row is inserted first and its answer is written last, in
 * the one transaction in which the command and the process's step run. So there is no moment at
 * which the command has happened and its answer is not kept: a crash leaves both or neither, and
 * the caller who repeats the call gets the kept answer or has it carried out for the first time.
 * Whoever calls with the same key at the same time waits at the row's unique index until that
 * transaction has ended, and then gets its answer; where the database does not wait so long, a 409.
 * A refused command has changed nothing and its transaction is rolled back, row and all; its answer
 * is kept in a transaction of its own, and a crash in between only means that it is refused again.
 */
@Component
class Commands {

  private static final int TRIES = 3;

  /** A controller's work on a request, as far as the answer. */
  @FunctionalInterface
  interface Step {
    @Nullable ModelAndView run(HttpServletRequest request, HttpServletResponse response)
        throws Exception;
  }

  private final TransactionTemplate transaction;
  private final IdempotencyRecords records;
  private final ProblemResolver problems;

  Commands(
      PlatformTransactionManager transactions,
      IdempotencyRecords records,
      ProblemResolver problems) {
    this.transaction = new TransactionTemplate(transactions);
    this.records = records;
    this.problems = problems;
  }

  /** Again where it collided with another command; each service call is a transaction. */
  @Nullable ModelAndView retried(
      HttpServletRequest request, HttpServletResponse response, Step command) throws Exception {
    HttpServletRequest repeatable = BufferedRequest.of(request);
    for (int tries = 1; ; tries++) {
      try {
        return command.run(repeatable, response);
      } catch (Exception e) {
        if (tries == TRIES || !Collisions.isCollision(e) || response.isCommitted()) {
          throw e;
        }
      }
    }
  }

  /** As {@link #retried}, what it reads first and what it changes in one transaction. */
  void inOneTransaction(HttpServletRequest request, HttpServletResponse response, Step command)
      throws Exception {
    HttpServletRequest repeatable = BufferedRequest.of(request);
    for (int tries = 1; ; tries++) {
      RecordedResponse recorded = new RecordedResponse(response);
      try {
        together(() -> command.run(repeatable, recorded));
        recorded.answer().sendTo(response);
        return;
      } catch (Exception e) {
        if (tries == TRIES || !Collisions.isCollision(e)) {
          throw e;
        }
      }
    }
  }

  /** Once for each key: see above. */
  void keep(
      IdempotencyKey key, HttpServletRequest request, HttpServletResponse response, Step command)
      throws Exception {
    HttpServletRequest repeatable = BufferedRequest.of(request);
    String bodyHash = BodyHash.of(repeatable);
    for (int tries = 1; ; tries++) {
      if (replay(key, bodyHash, response)) {
        return;
      }
      RecordedResponse recorded = new RecordedResponse(response);
      try {
        together(
            () -> {
              take(key, bodyHash);
              command.run(repeatable, recorded);
              records.answer(key, recorded.answer());
            });
        recorded.answer().sendTo(response);
        return;
      } catch (KeyTaken e) {
        if (tries == TRIES) {
          throw new IdempotencyKeyInUse();
        }
      } catch (Exception e) {
        if (tries == TRIES || !Collisions.isCollision(e)) {
          refuse(key, bodyHash, repeatable, response, e);
          return;
        }
      }
    }
  }

  /**
   * For a command that commits as it goes along and does no harm when repeated: its answer is kept
   * when it has been given.
   */
  void keepAfterwards(
      IdempotencyKey key, HttpServletRequest request, HttpServletResponse response, Step command)
      throws Exception {
    HashedRequest hashed = new HashedRequest(request);
    Optional<Answered> known = records.find(key);
    if (known.isPresent()) {
      send(known.get(), hashed.bodyHash(), response);
      return;
    }
    RecordedResponse recorded = new RecordedResponse(response);
    try {
      command.run(hashed, recorded);
    } catch (Exception e) {
      refuse(key, hashed.bodyHash(), request, response, e);
      return;
    }
    Answer answer = recorded.answer();
    remember(key, hashed.bodyHash(), answer);
    answer.sendTo(response);
  }

  private boolean replay(IdempotencyKey key, String bodyHash, HttpServletResponse response)
      throws IOException {
    Optional<Answered> known = records.find(key);
    if (known.isPresent()) {
      send(known.get(), bodyHash, response);
    }
    return known.isPresent();
  }

  private static void send(Answered known, String bodyHash, HttpServletResponse response)
      throws IOException {
    if (!known.bodyHash().equals(bodyHash)) {
      throw new IdempotencyKeyReused();
    }
    known.answer().sendTo(response);
  }

  private void refuse(
      IdempotencyKey key,
      String bodyHash,
      HttpServletRequest request,
      HttpServletResponse response,
      Exception failure)
      throws IOException {
    RecordedResponse recorded = new RecordedResponse(response);
    problems.answer(request, recorded, failure);
    Answer answer = recorded.answer();
    if (answer.isFinal()) {
      remember(key, bodyHash, answer);
    }
    recorded.passHeadersOn();
    answer.sendTo(response);
  }

  private void remember(IdempotencyKey key, String bodyHash, Answer answer) {
    try {
      transaction.executeWithoutResult(
          status -> {
            records.take(key, bodyHash);
            records.answer(key, answer);
          });
    } catch (DuplicateKeyException sameCallWasAnsweredMeanwhile) {
      // It was refused as well, or carried out: that answer stands for both.
    }
  }

  private void take(IdempotencyKey key, String bodyHash) {
    try {
      records.take(key, bodyHash);
    } catch (DuplicateKeyException e) {
      throw new KeyTaken(e);
    }
  }

  /** Checked exceptions roll back as well. */
  private void together(Work work) throws Exception {
    try {
      transaction.executeWithoutResult(
          status -> {
            try {
              work.run();
            } catch (RuntimeException e) {
              throw e;
            } catch (Exception e) {
              throw new RolledBack(e);
            }
          });
    } catch (RolledBack e) {
      throw e.reason;
    }
  }

  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  private static final class RolledBack extends RuntimeException {
    private final Exception reason;

    RolledBack(Exception reason) {
      super(reason);
      this.reason = reason;
    }
  }

  private static final class KeyTaken extends RuntimeException {
    KeyTaken(Throwable cause) {
      super(cause);
    }
  }
}

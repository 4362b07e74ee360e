package dev.redress.notification;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands notices to the mail server and keeps what it said. A notice is marked after the server took
 * it, so a crash between the two sends it a second time, with the same Message-ID, by which mail
 * programs know it; it is never lost.
 */
@Component
class NoticeDelivery {

  static final String AGAIN = "send-notice-again";

  private static final TaskDescriptor<Void> AGAIN_TASK = TaskDescriptor.of(AGAIN);
  private static final Logger LOG = LoggerFactory.getLogger(NoticeDelivery.class);

  /** Few enough that a crash repeats little, enough to share one connection. */
  private static final int BATCH = 25;

  private static final int REFUSED_FOR_GOOD = 500;

  private final NoticeRows rows;
  private final NoticeMail mail;
  private final JavaMailSender sender;
  private final TransactionTemplate transaction;
  private final MeterRegistry meters;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  /** Two who send what is queued at once would send it twice. */
  private final ReentrantLock oneAtATime = new ReentrantLock();

  NoticeDelivery(
      NoticeRows rows,
      NoticeMail mail,
      JavaMailSender sender,
      TransactionTemplate transaction,
      MeterRegistry meters,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.mail = mail;
    this.sender = sender;
    this.transaction = transaction;
    this.meters = meters;
    this.events = events;
    this.clock = clock;
  }

  /** Sends all that is queued; what fails is scheduled for another try at {@code again}. */
  void sendQueued(SchedulerClient scheduler, Instant again) {
    oneAtATime.lock();
    try {
      sendAllQueued(scheduler, again);
    } finally {
      oneAtATime.unlock();
    }
  }

  private void sendAllQueued(SchedulerClient scheduler, Instant again) {
    List<Notice> batch;
    do {
      batch = rows.queued(BATCH);
      Map<Notice, Exception> failures = send(batch);
      List<Notice> sent = new ArrayList<>(batch);
      sent.removeAll(failures.keySet());
      transaction.executeWithoutResult(
          status -> {
            keepSent(sent);
            List<TaskInstance<?>> retries = new ArrayList<>();
            failures.forEach(
                (notice, failure) -> {
                  if (keepFailure(notice, failure) == NoticeState.RETRYING) {
                    retries.add(AGAIN_TASK.instance(Long.toString(notice.id())).build());
                  }
                });
            if (!retries.isEmpty()) {
              scheduler.scheduleBatch(retries, again);
            }
          });
    } while (batch.size() == BATCH && !Thread.currentThread().isInterrupted());
  }

  /**
   * Tries one notice once more.
   *
   * @throws NotTaken where the server does not take it, so that the scheduler tries again
   */
  void sendAgain(long id) {
    rows.retrying(id)
        .ifPresent(
            notice -> {
              Exception failure = send(List.of(notice)).get(notice);
              if (failure == null) {
                keepSent(List.of(notice));
              } else if (keepFailure(notice, failure) == NoticeState.RETRYING) {
                throw new NotTaken(failure);
              }
            });
  }

  /** After the last try: a person has to look. */
  void giveUp(long id) {
    long disputeId = rows.givenUp(id);
    events.publishEvent(new NoticeNotDelivered(disputeId));
    count(NoticeState.FAILED, 1);
    LOG.error("Notice {} could not be delivered and is given up", id);
  }

  private void keepSent(List<Notice> sent) {
    if (!sent.isEmpty()) {
      rows.sent(
          sent.stream().map(Notice::id).toList(), clock.instant().truncatedTo(ChronoUnit.MICROS));
      count(NoticeState.SENT, sent.size());
    }
  }

  private NoticeState keepFailure(Notice notice, Exception failure) {
    NoticeState state = refusedForGood(failure) ? NoticeState.UNDELIVERABLE : NoticeState.RETRYING;
    rows.notSent(notice.id(), state, String.valueOf(failure.getMessage()));
    if (state == NoticeState.UNDELIVERABLE) {
      events.publishEvent(new NoticeNotDelivered(notice.disputeId()));
    }
    count(state, 1);
    LOG.warn("Notice {} was not taken by the mail server: {}", notice.id(), failure.getMessage());
    return state;
  }

  /** Sends over one connection; returns those that the server did not take. */
  private Map<Notice, Exception> send(List<Notice> notices) {
    // Keyed by identity, which is how a message is equal to another.
    Map<MimeMessage, Notice> messages = new HashMap<>();
    Map<Notice, Exception> failures = new LinkedHashMap<>();
    List<MimeMessage> inOrder = new ArrayList<>();
    for (Notice notice : notices) {
      try {
        MimeMessage message = mail.compose(sender.createMimeMessage(), notice);
        messages.put(message, notice);
        inOrder.add(message);
      } catch (MessagingException | RuntimeException e) {
        failures.put(notice, e);
      }
    }
    try {
      if (!inOrder.isEmpty()) {
        sender.send(inOrder.toArray(MimeMessage[]::new));
      }
    } catch (MailSendException e) {
      e.getFailedMessages()
          .forEach(
              (message, failure) -> {
                Notice notice = message instanceof MimeMessage mime ? messages.get(mime) : null;
                if (notice != null) {
                  failures.put(notice, failure);
                }
              });
    } catch (MailException e) {
      inOrder.forEach(message -> failures.put(messages.get(message), e));
    }
    return failures;
  }

  private static boolean refusedForGood(Exception failure) {
    @Nullable Throwable cause = failure;
    while (cause != null) {
      if (cause instanceof SMTPAddressFailedException address
          && address.getReturnCode() >= REFUSED_FOR_GOOD) {
        return true;
      }
      cause = cause instanceof MessagingException mail ? mail.getNextException() : cause.getCause();
    }
    return false;
  }

  private void count(NoticeState state, int notices) {
    meters
        .counter("redress.notices", "state", state.name().toLowerCase(Locale.ROOT))
        .increment(notices);
  }

  /** The mail server did not take a notice this time. */
  static final class NotTaken extends RuntimeException {
    NotTaken(Exception cause) {
      super(cause.getMessage(), cause);
    }
  }
}

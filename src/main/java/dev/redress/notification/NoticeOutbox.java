package dev.redress.notification;

import dev.redress.disputes.DisputeEvent;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.guarantee.Languages;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Phrasebook;
import dev.redress.identity.Account;
import dev.redress.identity.Accounts;
import dev.redress.identity.Role;
import dev.redress.notification.NoticeProof.Said;
import dev.redress.policy.Deadline.Binds;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes the notices of a transaction's events within that transaction: both come to be, or
 * neither. Events are gathered until just before the commit, so that a recipient gets one mail for
 * all that one step did, and so that it costs one statement however many events there were.
 */
@Component
class NoticeOutbox {

  private final Disputes disputes;
  private final Accounts accounts;
  private final Phrasebook phrasebook;
  private final NoticeRows rows;
  private final Clock clock;

  NoticeOutbox(
      Disputes disputes, Accounts accounts, Phrasebook phrasebook, NoticeRows rows, Clock clock) {
    this.disputes = disputes;
    this.accounts = accounts;
    this.phrasebook = phrasebook;
    this.rows = rows;
    this.clock = clock;
  }

  /** First of all listeners: what another one makes of an event is told after it. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(DisputeEvent event) {
    if (Audiences.of(event.name()).isEmpty()) {
      return;
    }
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(event.name() + " happened outside a transaction");
    }
    gathered().add(event);
  }

  private Gathered gathered() {
    for (TransactionSynchronization known :
        TransactionSynchronizationManager.getSynchronizations()) {
      if (known instanceof Gathered gathered) {
        return gathered;
      }
    }
    Gathered gathered = new Gathered();
    TransactionSynchronizationManager.registerSynchronization(gathered);
    return gathered;
  }

  private void write(List<DisputeEvent> events, Map<Long, DisputeView> files) {
    Map<Recipient, List<DisputeEvent>> told = new LinkedHashMap<>();
    for (DisputeEvent event : events) {
      DisputeView file = Objects.requireNonNull(files.get(event.disputeId()));
      for (Recipient recipient : recipients(event, file)) {
        told.computeIfAbsent(recipient, first -> new ArrayList<>()).add(event);
      }
    }
    if (told.isEmpty()) {
      return;
    }
    Map<String, Account> known =
        accounts.find(told.keySet().stream().map(Recipient::account).distinct().toList()).stream()
            .collect(Collectors.toMap(Account::name, Function.identity()));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    rows.add(
        told.entrySet().stream()
            .map(
                entry ->
                    notice(
                        entry.getKey(), known.get(entry.getKey().account()), entry.getValue(), now))
            .toList());
  }

  private Set<Recipient> recipients(DisputeEvent event, DisputeView file) {
    Set<Recipient> recipients = new LinkedHashSet<>();
    for (Audience audience : Audiences.of(event.name())) {
      switch (audience) {
        case BUYER -> recipients.add(party(file, Party.BUYER));
        case SELLER -> recipients.add(party(file, Party.SELLER));
        case OTHER_PARTY -> {
          for (Party party : Party.values()) {
            if (!event.actor().role().name().equals(party.name())) {
              recipients.add(party(file, party));
            }
          }
        }
        case BOUND -> {
          if (EventFacts.of(event).get("binds") instanceof Binds binds) {
            for (Party party : Party.values()) {
              if (Part.of(party).boundBy(binds)) {
                recipients.add(party(file, party));
              }
            }
          }
        }
        case MANAGERS ->
            accounts
                .withRole(Role.MANAGER)
                .forEach(
                    manager -> recipients.add(new Recipient(file, Part.MANAGER, manager.name())));
      }
    }
    return recipients;
  }

  private static Recipient party(DisputeView file, Party party) {
    return new Recipient(file, Part.of(party), file.accountOf(party));
  }

  /**
   * @param account null where nobody is known by the name that the order gives
   */
  private Notice notice(
      Recipient recipient, @Nullable Account account, List<DisputeEvent> events, Instant now) {
    Locale language = account == null ? Languages.CHINESE : Languages.nearest(account.language());
    return new Notice(
        0,
        recipient.file().id(),
        recipient.file().number().value(),
        recipient.file().line().orderNumber(),
        recipient.account(),
        recipient.part(),
        account == null ? null : MailAddress.usable(account.email()).orElse(null),
        language,
        events.stream()
            .map(
                event ->
                    new Said(
                        event.name(),
                        phrasebook.say("event." + event.name(), EventFacts.of(event), language)))
            .toList(),
        now);
  }

  /** Someone who is told something about a dispute. */
  private record Recipient(DisputeView file, Part part, String account) {}

  /** The events of one transaction, in the order in which they happened. */
  private final class Gathered implements TransactionSynchronization {

    private final List<DisputeEvent> events = new ArrayList<>();

    /** Looked up with the event, while the file lies open in this transaction anyway. */
    private final Map<Long, DisputeView> files = new HashMap<>();

    private boolean written;

    void add(DisputeEvent event) {
      files.computeIfAbsent(event.disputeId(), disputes::get);
      if (written) {
        // Another module's last act before the commit: still in time, but no longer together.
        write(List.of(event), files);
      } else {
        events.add(event);
      }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      written = true;
      write(events, files);
    }
  }
}

package dev.redress.oversight;

import dev.redress.disputes.DisputeEvent;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.disputes.TimelineEntry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Remembers in which disputes something happened, so that a moved clock can show what it did. */
@Component
@Profile("default")
class Happenings {

  private final Disputes disputes;
  private final Set<Long> touched = ConcurrentHashMap.newKeySet();

  Happenings(Disputes disputes) {
    this.disputes = disputes;
  }

  /** Something that stands on a dispute's timeline. */
  record Happening(String number, TimelineEntry entry) {}

  @TransactionalEventListener
  void on(DisputeEvent event) {
    touched.add(event.disputeId());
  }

  void forget() {
    touched.clear();
  }

  /** What happened since then in the disputes that were not forgotten, in order. */
  List<Happening> since(Instant then) {
    return touched.stream()
        .map(disputes::get)
        .flatMap(
            dispute ->
                disputes.timeline(dispute.id()).stream()
                    .filter(entry -> !entry.at().isBefore(then))
                    .map(entry -> new Happening(numberOf(dispute), entry)))
        .sorted(Comparator.comparing((Happening one) -> one.entry().at()))
        .toList();
  }

  private static String numberOf(DisputeView dispute) {
    return dispute.number().value();
  }
}

package dev.redress.evidence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.disputes.Looks;
import dev.redress.evidence.EvidenceRows.Duplicate;
import dev.redress.evidence.FileInsight.State;
import dev.redress.evidence.InsightRows.Lookalike;
import dev.redress.evidence.InsightRows.Text;
import dev.redress.evidence.Twin.Likeness;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Marketplace;
import dev.redress.orders.Orders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the files of a dispute tell a reviewer: what they say of themselves, whether that fits to
 * what is known of the order, where the same pictures were shown before, and in which of them words
 * stand. All of it is for staff, since it may tell of others' disputes; their look goes on record.
 */
@Service
@Transactional
public class FileInsights {

  /** The latest; a picture that everybody sends is told of no more often. */
  private static final int MOST_TWINS = 5;

  private final Disputes disputes;
  private final Looks looks;
  private final Orders orders;
  private final EvidenceRows items;
  private final InsightRows rows;
  private final Marketplace marketplace;

  FileInsights(
      Disputes disputes,
      Looks looks,
      Orders orders,
      EvidenceRows items,
      InsightRows rows,
      Marketplace marketplace) {
    this.disputes = disputes;
    this.looks = looks;
    this.orders = orders;
    this.items = items;
    this.rows = rows;
    this.marketplace = marketplace;
  }

  /**
   * What each file tells, by the id of its item, in the order of the items. Takes a constant number
   * of queries.
   *
   * @throws InsightsAreForStaff for everybody else, and for staff that is a party to this dispute
   */
  public Map<Long, FileInsight> of(long disputeId, Actor reader) {
    DisputeView dispute = open(disputeId, reader);
    List<EvidenceItem> shown = items.of(disputeId);
    Map<Long, Reading> readings = rows.readings(disputeId);
    Map<Long, List<Twin>> twins = twins(disputeId, shown, reader);
    Map<Actor.Role, SortedSet<String>> devices = devices(shown, readings);
    Hints hints = new Hints(orders.line(dispute.line()), marketplace.zone());
    Map<Long, FileInsight> insights = new LinkedHashMap<>();
    for (EvidenceItem item : shown) {
      Optional<Reading> reading = Optional.ofNullable(readings.get(item.id()));
      FileFacts facts = reading.map(Reading::facts).orElse(FileFacts.NONE);
      State state =
          reading
              .map(read -> read.readable() ? State.READ : State.UNREADABLE)
              .orElse(State.WAITING);
      insights.put(
          item.id(),
          new FileInsight(
              item.id(),
              state,
              Optional.ofNullable(facts.taken())
                  .map(time -> time.in(marketplace.zone()))
                  .orElse(null),
              facts,
              state == State.READ
                  ? hints.on(item, facts, devices.getOrDefault(item.by().role(), new TreeSet<>()))
                  : List.of(),
              twins.getOrDefault(item.id(), List.of())));
    }
    return insights;
  }

  /**
   * The items in whose name, description or text all these words stand, the oldest first; none for
   * no words. Text is read from mails and plain text, up to {@link PlainText#LONGEST} characters.
   *
   * @throws InsightsAreForStaff for everybody else, and for staff that is a party to this dispute
   */
  public List<FoundText> search(long disputeId, String words, Actor reader) {
    open(disputeId, reader);
    TextSearch search = new TextSearch(words);
    if (search.isEmpty()) {
      return List.of();
    }
    Map<Long, String> texts =
        rows.texts(disputeId).stream().collect(toMap(Text::evidenceId, Text::content));
    return items.of(disputeId).stream()
        .map(
            item ->
                new FoundText(
                    item,
                    search.in(
                        String.join(
                            "\n",
                            item.fileName(),
                            item.description(),
                            texts.getOrDefault(item.id(), "")))))
        .filter(found -> !found.passages().isEmpty())
        .toList();
  }

  /** Not from disputes that the reader is a party to: there, the reader is no staff. */
  private Map<Long, List<Twin>> twins(long disputeId, List<EvidenceItem> shown, Actor reader) {
    List<Duplicate> same = items.duplicates(disputeId, MOST_TWINS);
    Map<Long, EvidenceItem> mine =
        shown.stream().collect(toMap(EvidenceItem::id, Function.identity()));
    List<Lookalike> alike = rows.lookalikes(disputeId);
    Map<Long, EvidenceItem> others =
        items.find(alike.stream().map(Lookalike::otherId).distinct().toList()).stream()
            .collect(toMap(EvidenceItem::id, Function.identity()));
    Map<Long, DisputeView> files =
        disputes
            .find(
                Stream.concat(same.stream().map(Duplicate::other), others.values().stream())
                    .map(EvidenceItem::disputeId)
                    .distinct()
                    .toList())
            .stream()
            .filter(file -> !isParty(file, reader))
            .collect(toMap(DisputeView::id, Function.identity()));
    Map<Long, List<Twin>> twins = new LinkedHashMap<>();
    for (Duplicate duplicate : same) {
      EvidenceItem item = mine.get(duplicate.evidenceId());
      if (item != null) {
        add(Likeness.SAME_FILE, item, duplicate.other(), files, twins);
      }
    }
    for (Lookalike one : alike) {
      EvidenceItem item = mine.get(one.evidenceId());
      EvidenceItem other = others.get(one.otherId());
      if (item != null && other != null && !item.sha256().equals(other.sha256())) {
        add(Likeness.LOOKS_ALIKE, item, other, files, twins);
      }
    }
    return twins;
  }

  private static void add(
      Likeness likeness,
      EvidenceItem item,
      EvidenceItem other,
      Map<Long, DisputeView> files,
      Map<Long, List<Twin>> twins) {
    DisputeView file = files.get(other.disputeId());
    boolean sameSide =
        item.disputeId() == other.disputeId() && item.by().role() == other.by().role();
    List<Twin> known = twins.computeIfAbsent(item.id(), first -> new ArrayList<>());
    if (file != null && !sameSide && known.size() < MOST_TWINS) {
      known.add(new Twin(likeness, file.number(), other));
    }
  }

  private static Map<Actor.Role, SortedSet<String>> devices(
      List<EvidenceItem> shown, Map<Long, Reading> readings) {
    Map<Actor.Role, SortedSet<String>> devices = new LinkedHashMap<>();
    shown.stream()
        .collect(groupingBy(item -> item.by().role()))
        .forEach(
            (side, files) -> {
              SortedSet<String> names = new TreeSet<>();
              for (EvidenceItem file : files) {
                Reading reading = readings.get(file.id());
                if (reading != null && !reading.facts().device().isEmpty()) {
                  names.add(reading.facts().device());
                }
              }
              devices.put(side, names);
            });
    return devices;
  }

  private DisputeView open(long disputeId, Actor reader) {
    DisputeView dispute = disputes.get(disputeId);
    if (!reader.isStaff() || isParty(dispute, reader)) {
      throw new InsightsAreForStaff();
    }
    looks.look(disputeId, reader);
    return dispute;
  }

  private static boolean isParty(DisputeView dispute, Actor reader) {
    return dispute.buyer().equals(reader.account()) || dispute.seller().equals(reader.account());
  }
}

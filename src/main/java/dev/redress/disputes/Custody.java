package dev.redress.disputes;

import dev.redress.disputes.CustodyFinding.Kind;
import dev.redress.guarantee.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether a case file is what was recorded: the timeline's chain holds, every row that an entry
 * vouches for is as it was, no row is there that none brought, and the files are those that were
 * submitted. What was erased in its time is gone without a finding: an entry of the chain says so,
 * and vouches for the figures that stay.
 */
@Service
public class Custody {

  private static final Logger LOG = LoggerFactory.getLogger(Custody.class);

  private static final String ERASURE = PersonalDataErased.class.getSimpleName();

  private final Desk desk;
  private final Timeline timeline;
  private final List<SealedContents> keepers;
  private final List<KeptFiles> fileKeepers;
  private final CustodyRows rows;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Custody(
      Desk desk,
      Timeline timeline,
      List<SealedContents> keepers,
      List<KeptFiles> fileKeepers,
      CustodyRows rows,
      PlatformTransactionManager transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.desk = desk;
    this.timeline = timeline;
    this.keepers = keepers;
    this.fileKeepers = fileKeepers;
    this.rows = rows;
    this.transaction = new TransactionTemplate(transactions);
    this.events = events;
    this.clock = clock;
  }

  /**
   * Verifies one case file and keeps the result. The case file is taken while its rows are
   * compared, since its head and its entries must be of the same moment; files are read after that.
   *
   * @throws UnknownDispute where there is none
   */
  public CustodyReport verify(long disputeId) {
    Rows compared = Objects.requireNonNull(transaction.execute(status -> compare(disputeId)));
    List<CustodyFinding> findings = new ArrayList<>(compared.findings);
    List<KeptFile> files =
        fileKeepers.stream().flatMap(keeper -> keeper.verify(disputeId).stream()).toList();
    files.stream()
        .filter(file -> file.state() != KeptFile.State.INTACT)
        .map(file -> finding(file, compared.entries))
        .distinct()
        .forEach(findings::add);
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    CustodyReport report =
        new CustodyReport(disputeId, at, compared.entries.size(), submitted(files), findings);
    transaction.executeWithoutResult(status -> keep(compared.number, report));
    return report;
  }

  /** Somebody met something that is not as it was recorded: the next sweep looks at all of it. */
  public void doubt(long disputeId) {
    rows.doubt(disputeId);
  }

  /** When this dispute was last verified, and whether all was as recorded; empty if never. */
  public Optional<CustodyCheck> lastCheck(long disputeId) {
    return rows.find(disputeId).map(report -> new CustodyCheck(report.at(), report.intact()));
  }

  /** What the last verification of this dispute found; empty if there was none yet. */
  public Optional<CustodyReport> lastReport(long disputeId) {
    return rows.find(disputeId);
  }

  /** How many case files were last found not to be as they were recorded. */
  public long broken() {
    return rows.broken();
  }

  /**
   * Verifies those in doubt and those that were not for longest, at most so many. Answers how many.
   */
  int sweep(Duration age, int most) {
    List<Long> due = rows.due(clock.instant().minus(age), most);
    due.forEach(this::verify);
    return due.size();
  }

  private Rows compare(long disputeId) {
    Dispute dispute = desk.take(disputeId);
    List<TimelineRow> entries = timeline.read(disputeId);
    List<CustodyFinding> findings = new ArrayList<>();
    HashChain.brokenAt(dispute.number, dispute.chainLength, dispute.chainHead, entries)
        .map(
            position -> new CustodyFinding(Kind.CHAIN_BROKEN, position, eventAt(position, entries)))
        .ifPresent(findings::add);
    int erasedUpTo = erasedUpTo(entries);
    Set<SealedContent> kept = kept(disputeId, erasedUpTo > 0);
    Set<SealedContent> recorded = new HashSet<>();
    for (TimelineRow entry : entries) {
      boolean toBeErased = entry.position() < erasedUpTo;
      if (toBeErased == (entry.content() != null)) {
        Kind kind = toBeErased ? Kind.NOT_ERASED : Kind.CONTENT_MISSING;
        findings.add(new CustodyFinding(kind, entry.position(), entry.event()));
      }
      entry
          .vouchesFor()
          .ifPresent(
              content -> {
                recorded.add(content);
                if (!kept.contains(content)) {
                  findings.add(
                      new CustodyFinding(Kind.NOT_AS_RECORDED, entry.position(), entry.event()));
                }
              });
    }
    kept.stream()
        .filter(content -> !recorded.contains(content))
        .map(content -> new CustodyFinding(Kind.NEVER_RECORDED, 0, content.event()))
        .forEach(findings::add);
    return new Rows(dispute.number, entries, findings);
  }

  /** Of an erased case file only what stays is compared: the modules keep the rest no more. */
  private Set<SealedContent> kept(long disputeId, boolean erased) {
    return keepers.stream()
        .flatMap(keeper -> keeper.sealedContents(disputeId).stream())
        .filter(content -> !erased || content.event().equals(ERASURE))
        .collect(Collectors.toSet());
  }

  /** The position before which no entry says anything any more; 0 where nothing was erased. */
  private static int erasedUpTo(List<TimelineRow> entries) {
    return entries.stream()
        .filter(entry -> entry.event().equals(ERASURE))
        .mapToInt(TimelineRow::position)
        .max()
        .orElse(0);
  }

  private void keep(String number, CustodyReport report) {
    boolean known = rows.find(report.disputeId()).filter(last -> !last.intact()).isPresent();
    rows.write(report);
    if (!report.intact()) {
      LOG.error("The case file of {} is not as it was recorded: {}", number, report.findings());
      if (!known) {
        events.publishEvent(
            new CustodyBroken(report.disputeId(), Actor.SYSTEM, report.findings().size()));
      }
    }
  }

  private static CustodyFinding finding(KeptFile file, List<TimelineRow> entries) {
    int position =
        entries.stream()
            .filter(entry -> entry.vouchesFor().filter(file.content()::equals).isPresent())
            .map(TimelineRow::position)
            .findFirst()
            .orElse(0);
    return new CustodyFinding(kind(file), position, file.content().event());
  }

  private static Kind kind(KeptFile file) {
    boolean missing = file.state() == KeptFile.State.MISSING;
    return switch (file.part()) {
      case SUBMITTED -> missing ? Kind.FILE_MISSING : Kind.FILE_ALTERED;
      case MADE -> missing ? Kind.MADE_MISSING : Kind.MADE_ALTERED;
    };
  }

  private static int submitted(List<KeptFile> files) {
    return (int) files.stream().filter(file -> file.part() == KeptFile.Part.SUBMITTED).count();
  }

  private static String eventAt(int position, List<TimelineRow> entries) {
    return position <= entries.size() ? entries.get(position - 1).event() : "";
  }

  private record Rows(String number, List<TimelineRow> entries, List<CustodyFinding> findings) {}
}

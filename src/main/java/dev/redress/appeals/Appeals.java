package dev.redress.appeals;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.redress.disputes.DecidesOwnDispute;
import dev.redress.disputes.Decision;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.disputes.DraftSaved;
import dev.redress.disputes.Drafts;
import dev.redress.disputes.Drafts.Draft;
import dev.redress.disputes.SealedContent;
import dev.redress.disputes.SealedContents;
import dev.redress.disputes.TimelineEntry;
import dev.redress.evidence.EvidenceSubmitted;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Actor.Role;
import dev.redress.guarantee.Guards;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Refusal;
import dev.redress.guarantee.Texts;
import dev.redress.policy.AppealAdmissionFacts;
import dev.redress.policy.Deadline;
import dev.redress.policy.Deadline.Binds;
import dev.redress.policy.DeadlineKind;
import dev.redress.policy.Deadlines;
import dev.redress.policy.Evaluation;
import dev.redress.policy.Ground;
import dev.redress.policy.Policies;
import dev.redress.settlement.Settlements;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All appeals: once a side, within the window that opens when a decision was carried out. The
 * senior reviewer's form works as the case worker's does: it saves a draft, and completing the task
 * concludes with that.
 */
@Service("appeals")
@Transactional
public class Appeals implements SealedContents {

  private static final String FORM = "appeal";
  private static final TypeReference<AppealDraft> DRAFT = new TypeReference<>() {};

  private final AppealRepository appeals;
  private final Drafts drafts;
  private final Disputes disputes;
  private final Settlements settlements;
  private final Policies policies;
  private final Deadlines deadlines;
  private final AppealProcess process;
  private final Clock clock;

  Appeals(
      AppealRepository appeals,
      Drafts drafts,
      Disputes disputes,
      Settlements settlements,
      Policies policies,
      Deadlines deadlines,
      AppealProcess process,
      Clock clock) {
    this.appeals = appeals;
    this.drafts = drafts;
    this.disputes = disputes;
    this.settlements = settlements;
    this.policies = policies;
    this.deadlines = deadlines;
    this.process = process;
    this.clock = clock;
  }

  /** For the model: whether what is in force was decided, and a side has not appealed yet. */
  @Transactional(readOnly = true)
  public boolean open(long disputeId) {
    return disputes.decisionInForce(disputeId).map(Decision::outcome).stream()
            .anyMatch(Outcome::isDecision)
        && !sidesLeft(disputeId).isEmpty();
  }

  /** For the process: from now on a side that has not appealed may do so. */
  public void openWindow(long disputeId) {
    disputes.lock(disputeId);
    Set<Party> left = sidesLeft(disputeId);
    Binds binds =
        left.size() == 2 ? Binds.BOTH : left.contains(Party.BUYER) ? Binds.BUYER : Binds.SELLER;
    Instant until = deadlines.start(disputeId, DeadlineKind.APPEAL_WINDOW, binds).dueAt();
    disputes.record(new AppealWindowOpened(disputeId, Actor.SYSTEM, until));
  }

  /**
   * Files one side's appeal.
   *
   * @throws AppealNotAdmitted with every ground where it cannot be taken
   * @throws AppealPartsMissing where it names no part of the decision
   */
  public AppealView file(long disputeId, FileAppeal command, Actor by) {
    DisputeView dispute = disputes.lock(disputeId);
    Party party = dispute.partyOf(by);
    String text = Texts.optional("text", command.text());
    Evaluation<List<Ground>> admission =
        policies.of(dispute.policyVersion()).admission(facts(dispute, party, text));
    if (!admission.result().isEmpty()) {
      throw new AppealNotAdmitted(admission.result());
    }
    policies.explain(disputeId, admission);
    Appeal appeal = appeals.save(Appeal.filed(disputeId, party, command.parts(), text, now()));
    deadlines.end(disputeId, DeadlineKind.APPEAL_WINDOW);
    disputes.record(new AppealFiled(disputeId, by, party, command.parts(), text), appeal.seal());
    process.appealFiled(dispute.number().value());
    return appeal.view();
  }

  private AppealAdmissionFacts facts(DisputeView dispute, Party party, String text) {
    long id = dispute.id();
    Decision decision = disputes.decisionInForce(id).orElseThrow(NothingToAppeal::new);
    String account = dispute.accountOf(party);
    long newEvidence =
        disputes.timeline(id).stream()
            .filter(entry -> entry.event().equals(EvidenceSubmitted.class.getSimpleName()))
            .filter(entry -> entry.by().equals(Actor.of(party, account)))
            .filter(entry -> entry.at().isAfter(decision.at()))
            .count();
    return new AppealAdmissionFacts(
        party,
        decision.outcome(),
        sidesLeft(id).contains(party) ? 0 : 1,
        windowRuns(id),
        (int) newEvidence,
        !text.isEmpty());
  }

  /** Whether this side may appeal now. */
  @Transactional(readOnly = true)
  public boolean canStillAppeal(long disputeId, Party party) {
    return windowRuns(disputeId) && sidesLeft(disputeId).contains(party);
  }

  /** For the process: the appeal goes to a senior reviewer. */
  public void admit(long disputeId) {
    disputes.lock(disputeId);
    Deadline target = deadlines.start(disputeId, DeadlineKind.APPEAL_TARGET, Binds.SENIOR_REVIEWER);
    disputes.record(new AppealAdmitted(disputeId, Actor.SYSTEM, target.dueAt()));
  }

  /**
   * For the task's assignment and the form: refuses whoever may not decide this appeal.
   *
   * @throws NotAnAppealReviewer no senior reviewer
   * @throws DecidesOwnDispute a party
   * @throws HadAPart whoever worked on the dispute before the appeal
   */
  @Transactional(readOnly = true)
  public void admitReviewer(long disputeId, Actor reviewer) {
    requireReviewer(disputes.get(disputeId), lastAppeal(disputeId), reviewer);
  }

  /**
   * Keeps what the form says, whatever it is, and answers what keeps it from being concluded, field
   * by field.
   *
   * @param basedOn the version that the form showed or saved last, {@link Drafts#NONE} for none
   * @throws Refusal of kind STALE where somebody saved since then
   */
  public DraftSaved saveDraft(long disputeId, AppealDraft draft, Actor reviewer, long basedOn) {
    DisputeView dispute = disputes.lock(disputeId);
    requireReviewer(dispute, undecided(disputeId), reviewer);
    long version = drafts.save(disputeId, FORM, reviewer, draft, basedOn);
    return new DraftSaved(version, objections(dispute, draft));
  }

  private List<Refusal> objections(DisputeView dispute, AppealDraft draft) {
    return Stream.concat(
            secondLook(dispute, draft).objections().stream(),
            Guards.refusalsOf(() -> picked(dispute, draft)).stream())
        .toList();
  }

  private List<Ground> picked(DisputeView dispute, AppealDraft draft) {
    return policies.grounds(dispute.id(), draft.basis().clauses(), List.of());
  }

  /** What was saved last, by whomever. */
  @Transactional(readOnly = true)
  public Optional<Draft<AppealDraft>> draft(long disputeId) {
    return drafts.find(disputeId, FORM, DRAFT);
  }

  /**
   * What the last saved draft would decide, for those who read it before it is given; empty where
   * it lacks what a decision needs.
   */
  @Transactional(readOnly = true)
  public Optional<Decision> preview(long disputeId) {
    DisputeView dispute = disputes.get(disputeId);
    AppealDraft draft = draft(disputeId).map(Draft::content).orElse(null);
    if (draft == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          secondLook(dispute, draft)
              .after(Actor.SYSTEM, now(), dispute.policyVersion(), picked(dispute, draft)));
    } catch (Refusal unfinished) {
      return Optional.empty();
    }
  }

  /**
   * For the task's completion: decides as this reviewer's saved draft says.
   *
   * @return what is in force now
   * @throws NothingConcludedYet where none is saved
   * @throws Refusal the first rule that does not allow it
   */
  public Outcome conclude(long disputeId, Actor reviewer) {
    DisputeView dispute = disputes.lock(disputeId);
    Appeal appeal = undecided(disputeId);
    requireReviewer(dispute, appeal, reviewer);
    AppealDraft draft =
        draft(disputeId)
            .filter(saved -> saved.account().equals(reviewer.account()))
            .map(Draft::content)
            .orElseThrow(NothingConcludedYet::new);
    SecondLook look = secondLook(dispute, draft);
    List<Refusal> objections = objections(dispute, draft);
    if (!objections.isEmpty()) {
      throw objections.get(0);
    }
    Decision after = look.after(reviewer, now(), dispute.policyVersion(), picked(dispute, draft));
    AppealVerdict verdict = look.verdict(after);
    appeal.decide(verdict, now());
    appeals.save(appeal);
    disputes.record(
        new AppealDecided(disputeId, reviewer, appeal.party, verdict, after.text()),
        appeal.verdictSeal());
    disputes.decide(after);
    deadlines.end(disputeId, DeadlineKind.APPEAL_TARGET);
    drafts.discard(disputeId, FORM);
    return after.outcome();
  }

  /** For the process: the appeal target has passed. Nothing is decided by itself. */
  public void escalate(long disputeId) {
    disputes.lock(disputeId);
    Appeal appeal = lastAppeal(disputeId);
    if (appeal.overdue(now())) {
      appeals.save(appeal);
      Instant dueAt =
          running(disputeId, DeadlineKind.APPEAL_TARGET)
              .map(Deadline::dueAt)
              .orElse(appeal.filedAt);
      disputes.record(new AppealOverdue(disputeId, Actor.SYSTEM, dueAt));
    }
  }

  /** For the process: nobody appealed in time. */
  public void closeWindow(long disputeId) {
    disputes.lock(disputeId);
    deadlines.end(disputeId, DeadlineKind.APPEAL_WINDOW);
    disputes.record(new AppealWindowClosed(disputeId, Actor.SYSTEM));
  }

  /** All appeals, the oldest first. */
  @Transactional(readOnly = true)
  public List<AppealView> of(long disputeId) {
    return appeals.findByDisputeIdOrderById(disputeId).stream().map(Appeal::view).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<SealedContent> sealedContents(long disputeId) {
    return appeals.findByDisputeIdOrderById(disputeId).stream()
        .flatMap(
            appeal -> {
              SealedContent filed = new SealedContent(AppealFiled.class, appeal.seal());
              return appeal.isDecided()
                  ? Stream.of(filed, new SealedContent(AppealDecided.class, appeal.verdictSeal()))
                  : Stream.of(filed);
            })
        .toList();
  }

  private SecondLook secondLook(DisputeView dispute, AppealDraft draft) {
    Decision before = disputes.decisionInForce(dispute.id()).orElseThrow(NothingToAppeal::new);
    return new SecondLook(before, draft, settlements.refundable(dispute));
  }

  private void requireReviewer(DisputeView dispute, Appeal appeal, Actor reviewer) {
    if (reviewer.role() != Role.SENIOR_REVIEWER) {
      throw new NotAnAppealReviewer();
    }
    DecidesOwnDispute.unlessForeign(dispute, reviewer);
    if (disputes.timeline(dispute.id()).stream()
        .filter(entry -> entry.at().isBefore(appeal.filedAt) && !entry.isLook())
        .map(TimelineEntry::by)
        .anyMatch(by -> by.isStaff() && by.account().equals(reviewer.account()))) {
      throw new HadAPart();
    }
  }

  private Set<Party> sidesLeft(long disputeId) {
    Set<Party> left = EnumSet.allOf(Party.class);
    appeals.findByDisputeIdOrderById(disputeId).forEach(appeal -> left.remove(appeal.party));
    return left;
  }

  private Appeal lastAppeal(long disputeId) {
    List<Appeal> all = appeals.findByDisputeIdOrderById(disputeId);
    if (all.isEmpty()) {
      throw new AppealNotOpen();
    }
    return all.get(all.size() - 1);
  }

  private Appeal undecided(long disputeId) {
    Appeal last = lastAppeal(disputeId);
    if (last.isDecided()) {
      throw new AppealNotOpen();
    }
    return last;
  }

  private boolean windowRuns(long disputeId) {
    return running(disputeId, DeadlineKind.APPEAL_WINDOW)
        .filter(window -> !window.overdue(clock.instant()))
        .isPresent();
  }

  private Optional<Deadline> running(long disputeId, DeadlineKind kind) {
    return deadlines.running(disputeId).stream()
        .filter(deadline -> deadline.kind() == kind)
        .findFirst();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

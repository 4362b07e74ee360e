package dev.redress.reviews;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.redress.disputes.CaseFileViewed;
import dev.redress.disputes.DecidesOwnDispute;
import dev.redress.disputes.Decision;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.disputes.DraftSaved;
import dev.redress.disputes.Drafts;
import dev.redress.disputes.Drafts.Draft;
import dev.redress.disputes.PartyHistoryViewed;
import dev.redress.disputes.TimelineEntry;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Actor.Role;
import dev.redress.guarantee.Guards;
import dev.redress.guarantee.Json;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Refusal;
import dev.redress.guarantee.Remedy;
import dev.redress.policy.Policies;
import dev.redress.reviews.BlindReview.Answers;
import dev.redress.settlement.Settlements;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Second looks at cases that were decided, by reviewers who do not know how. They change nothing in
 * the dispute, and the parties do not hear of them: they tell how far two people agree.
 */
@Service
@Transactional
public class BlindReviews {

  private static final String FORM = "blind";
  private static final TypeReference<ReviewDraft> DRAFT = new TypeReference<>() {};
  private static final TypeReference<List<String>> RULES = new TypeReference<>() {};
  private static final Set<String> LOOKS =
      Set.of(CaseFileViewed.class.getSimpleName(), PartyHistoryViewed.class.getSimpleName());

  private final BlindReviewSettings settings;
  private final BlindReviewProcess process;
  private final Drafts drafts;
  private final Disputes disputes;
  private final Settlements settlements;
  private final Policies policies;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final RandomGenerator lot = new SecureRandom();

  BlindReviews(
      BlindReviewSettings settings,
      BlindReviewProcess process,
      Drafts drafts,
      Disputes disputes,
      Settlements settlements,
      Policies policies,
      JdbcClient jdbc,
      Clock clock) {
    this.settings = settings;
    this.process = process;
    this.drafts = drafts;
    this.disputes = disputes;
    this.settlements = settlements;
    this.policies = policies;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Draws lots, so that whoever decides cannot know which of their decisions is looked at. */
  void mayDraw(Decision decision) {
    if (lot.nextDouble() < settings.blindShare()) {
      draw(decision);
    }
  }

  private void draw(Decision decision) {
    DisputeView dispute = disputes.get(decision.disputeId());
    Money everything = settlements.refundable(dispute).most();
    jdbc.sql(
            """
            insert into blind_review (decision_id, dispute_id, drawn_at, first_reviewer,
              first_outcome, first_refund_minor, first_payer, first_defect, currency, problem_type)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            decision.id(),
            dispute.id(),
            now().atOffset(ZoneOffset.UTC),
            decision.by().account(),
            decision.outcome().name(),
            minor(decision.remedy()),
            decision.payer().name(),
            decision.countsAsDefect(),
            everything.getCurrencyUnit().getCode(),
            dispute.problemType().name())
        .update();
    process.drawn(dispute.id(), dispute.number().value());
  }

  /**
   * For the task's assignment and the form: refuses whoever may not look at this dispute blindly.
   *
   * @param theirs whether they have the task already: then they have had to look
   * @throws NotAReviewer no case worker or senior reviewer
   * @throws DecidesOwnDispute a party
   * @throws NoLongerBlind who had a part in it, or has seen it since it was decided
   */
  @Transactional(readOnly = true)
  public void admit(long disputeId, Actor reviewer, boolean theirs) {
    if (reviewer.role() != Role.CASE_WORKER && reviewer.role() != Role.SENIOR_REVIEWER) {
      throw new NotAReviewer();
    }
    DecidesOwnDispute.unlessForeign(disputes.get(disputeId), reviewer);
    Instant decided = decidedAt(disputeId).orElseThrow(ReviewNotOpen::new);
    for (TimelineEntry entry : disputes.timeline(disputeId)) {
      boolean look = LOOKS.contains(entry.event());
      if (entry.by().account().equals(reviewer.account())
          && (!look || (!theirs && !entry.at().isBefore(decided)))) {
        throw new NoLongerBlind();
      }
    }
  }

  /** When the decision that waits for a blind look was made; empty where none waits. */
  @Transactional(readOnly = true)
  public Optional<Instant> decidedAt(long disputeId) {
    return jdbc.sql(
            "select drawn_at from blind_review where dispute_id = ? and reviewed_at is null")
        .param(disputeId)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /**
   * Keeps what the form says, and answers what keeps it from being concluded, field by field.
   *
   * @param basedOn the version that the form showed or saved last, {@link Drafts#NONE} for none
   * @throws ReviewNotOpen where nobody is asked
   * @throws Refusal of kind STALE where somebody saved since then
   */
  public DraftSaved saveDraft(
      long disputeId, ReviewDraft.Decide draft, Actor reviewer, long basedOn) {
    DisputeView dispute = disputes.lock(disputeId);
    admit(disputeId, reviewer, true);
    long version = drafts.save(disputeId, FORM, reviewer, draft, basedOn);
    return new DraftSaved(version, objections(dispute, draft));
  }

  /** What was saved last, by whomever. */
  @Transactional(readOnly = true)
  public Optional<Draft<ReviewDraft>> draft(long disputeId) {
    return drafts.find(disputeId, FORM, DRAFT);
  }

  private List<Refusal> objections(DisputeView dispute, ReviewDraft.Decide draft) {
    Outcome outcome = draft.outcome();
    return Guards.refusalsOf(
        () -> {
          if (outcome == null) {
            throw new OutcomeMissing();
          }
          settlements.refundable(dispute).grant(outcome, draft.refund());
        },
        () -> {
          if (outcome != null && outcome.isGrant() && draft.payer() == null) {
            throw new PayerMissing();
          }
        },
        () -> {
          if (outcome != null && outcome.isGrant() && draft.countsAsDefect() == null) {
            throw new DefectUndecided();
          }
        },
        () -> policies.grounds(dispute.id(), draft.basis().clauses(), List.of()));
  }

  /**
   * For the task's completion: keeps this reviewer's saved answers beside the first.
   *
   * @throws NothingDecidedYet where they saved none
   * @throws Refusal the first rule that does not allow them
   */
  public void conclude(long disputeId, Actor reviewer) {
    DisputeView dispute = disputes.lock(disputeId);
    admit(disputeId, reviewer, true);
    ReviewDraft.Decide draft =
        draft(disputeId)
            .filter(saved -> saved.account().equals(reviewer.account()))
            .map(Draft::content)
            .filter(ReviewDraft.Decide.class::isInstance)
            .map(ReviewDraft.Decide.class::cast)
            .orElseThrow(NothingDecidedYet::new);
    for (Refusal objection : objections(dispute, draft)) {
      throw objection;
    }
    Outcome outcome = Objects.requireNonNull(draft.outcome());
    Remedy remedy = settlements.refundable(dispute).grant(outcome, draft.refund());
    Payer payer = draft.payer();
    jdbc.sql(
            """
            update blind_review
            set reviewer = ?, reviewed_at = ?, outcome = ?, refund_minor = ?, payer = ?, defect = ?,
              clauses = ?
            where dispute_id = ? and reviewed_at is null
            """)
        .params(
            reviewer.account(),
            now().atOffset(ZoneOffset.UTC),
            outcome.name(),
            minor(remedy),
            (payer == null ? Payer.MARKETPLACE : payer).name(),
            Boolean.TRUE.equals(draft.countsAsDefect()),
            Json.write(draft.basis().clauses()),
            disputeId)
        .update();
    drafts.discard(disputeId, FORM);
  }

  /** Those that were concluded in a time, the earliest first. */
  @Transactional(readOnly = true)
  public List<BlindReview> concluded(Instant from, Instant before) {
    return jdbc.sql(
            """
            select * from blind_review where reviewed_at >= ? and reviewed_at < ?
            order by reviewed_at, decision_id
            """)
        .params(from.atOffset(ZoneOffset.UTC), before.atOffset(ZoneOffset.UTC))
        .query((row, i) -> map(row))
        .list();
  }

  private static BlindReview map(ResultSet row) throws SQLException {
    return new BlindReview(
        row.getLong("dispute_id"),
        ProblemType.valueOf(row.getString("problem_type")),
        answers(row, "first_reviewer", "first_"),
        answers(row, "reviewer", ""),
        Json.read(row.getString("clauses"), RULES),
        row.getObject("reviewed_at", OffsetDateTime.class).toInstant());
  }

  private static Answers answers(ResultSet row, String reviewer, String prefix)
      throws SQLException {
    Long minor = row.getObject(prefix + "refund_minor", Long.class);
    return new Answers(
        row.getString(reviewer),
        Outcome.valueOf(row.getString(prefix + "outcome")),
        minor == null ? null : Money.ofMinor(CurrencyUnit.of(row.getString("currency")), minor),
        Payer.valueOf(row.getString(prefix + "payer")),
        row.getBoolean(prefix + "defect"));
  }

  private static @Nullable Long minor(@Nullable Remedy remedy) {
    Money refund = remedy == null ? null : remedy.refund();
    return refund == null ? null : refund.getAmountMinorLong();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

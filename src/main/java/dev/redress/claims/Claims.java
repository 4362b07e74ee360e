package dev.redress.claims;

import static java.util.stream.Collectors.toMap;

import dev.redress.claims.ClaimView.SellerAnswer;
import dev.redress.disputes.AlreadyDecided;
import dev.redress.disputes.Decision;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.disputes.NotTheirs;
import dev.redress.disputes.SealedContent;
import dev.redress.disputes.SealedContents;
import dev.redress.disputes.UnitOfWork;
import dev.redress.disputes.WrongStage;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.BothLanguages;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Remedy;
import dev.redress.guarantee.Stage;
import dev.redress.guarantee.Texts;
import dev.redress.negotiation.Negotiations;
import dev.redress.negotiation.OfferDeclined;
import dev.redress.negotiation.OfferMade;
import dev.redress.orders.OrderLine;
import dev.redress.orders.Orders;
import dev.redress.policy.AutomaticAnswer;
import dev.redress.policy.Deadline;
import dev.redress.policy.Deadline.Binds;
import dev.redress.policy.DeadlineKind;
import dev.redress.policy.Deadlines;
import dev.redress.policy.Eligibility;
import dev.redress.policy.Evaluation;
import dev.redress.policy.Ground;
import dev.redress.policy.Policies;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All claims: filing, eligibility, the seller's answer, and what the policy decides by itself. */
@Service
@Transactional
public class Claims implements SealedContents {

  private final UnitOfWork<Claim> claims;
  private final ClaimRepository repository;
  private final ClaimFacts facts;
  private final Disputes disputes;
  private final Negotiations negotiations;
  private final Orders orders;
  private final Policies policies;
  private final Deadlines deadlines;
  private final ClaimProcess process;
  private final Clock clock;

  Claims(
      ClaimRepository repository,
      ClaimFacts facts,
      Disputes disputes,
      Negotiations negotiations,
      Orders orders,
      Policies policies,
      Deadlines deadlines,
      ClaimProcess process,
      Clock clock) {
    this.repository = repository;
    this.claims = new UnitOfWork<>(repository::of, repository::save);
    this.facts = facts;
    this.disputes = disputes;
    this.negotiations = negotiations;
    this.orders = orders;
    this.policies = policies;
    this.deadlines = deadlines;
    this.process = process;
    this.clock = clock;
  }

  /**
   * Files the claim. A claim that the policy refuses for good is recorded with its grounds ({@link
   * ClaimView#refusedFor}) and can be appealed.
   *
   * @throws MayNotFileYet where it may be filed later; nothing was filed
   */
  public ClaimView file(long disputeId, FileClaim command, Actor buyer) {
    DisputeView dispute = disputes.lock(disputeId);
    requireParty(dispute, buyer, Party.BUYER);
    WrongStage.unless(dispute, Stage.NEGOTIATION);
    AlreadyDecided.refuse(dispute);
    Remedy remedy = command.remedy().within(orders.line(dispute.line()));
    String description = Texts.required("description", command.description());
    Claim claim = repository.save(Claim.filed(disputeId, description, remedy, now()));
    claims.keep(disputeId, claim);
    disputes.record(new ClaimFiled(disputeId, buyer, remedy), claim.seal());
    negotiations.close(disputeId);
    process.claimFiled(dispute.number().value());
    return of(disputeId).view();
  }

  /**
   * The seller accepts the claim, which settles the dispute, or contests it.
   *
   * @throws ClaimNotAsked where the claim does not wait for an answer
   */
  public void answer(long disputeId, AnswerClaim command, Actor seller) {
    DisputeView dispute = disputes.lock(disputeId);
    requireParty(dispute, seller, Party.SELLER);
    WrongStage.unless(dispute, Stage.CLAIM);
    AlreadyDecided.refuse(dispute);
    String text =
        command.answer() == AnswerClaim.Answer.CONTEST
            ? Texts.required("text", command.text())
            : Texts.optional("text", command.text());
    Claim claim = of(disputeId);
    claim.answer(command.answer(), text, now());
    claims.change(disputeId, claim);
    deadlines.end(disputeId, DeadlineKind.CLAIM_ANSWER);
    disputes.record(new ClaimAnswered(disputeId, seller, command.answer()), claim.answerSeal());
    process.claimAnswered(dispute.number().value());
  }

  /** What is claimed in those of several disputes that have a claim. */
  @Transactional(readOnly = true)
  public Map<Long, Remedy> claimed(Collection<Long> disputeIds) {
    return disputeIds.isEmpty()
        ? Map.of()
        : repository.among(disputeIds).stream()
            .collect(toMap(claim -> claim.disputeId, Claim::remedy));
  }

  @Transactional(readOnly = true)
  public Optional<ClaimView> find(long disputeId) {
    return claims.find(disputeId).map(Claim::view);
  }

  @Override
  @Transactional(readOnly = true)
  public List<SealedContent> sealedContents(long disputeId) {
    return claims.find(disputeId).stream()
        .flatMap(
            claim -> {
              SealedContent filed = new SealedContent(ClaimFiled.class, claim.seal());
              return claim.answerText == null
                  ? Stream.of(filed)
                  : Stream.of(filed, new SealedContent(ClaimAnswered.class, claim.answerSeal()));
            })
        .toList();
  }

  /**
   * Whether a claim may be filed in this dispute now, from the same table and facts as at filing;
   * nothing is recorded.
   */
  @Transactional(readOnly = true)
  public Eligibility preview(long disputeId) {
    DisputeView dispute = disputes.get(disputeId);
    return policies
        .of(dispute.policyVersion())
        .eligibility(facts.situation(dispute, orders.line(dispute.line())))
        .result();
  }

  /** Whether a claim about this line could be filed now, before any dispute is opened. */
  @Transactional(readOnly = true)
  public Eligibility preview(OrderLine line, ProblemType problemType) {
    return policies
        .of(policies.versionFor(line.orderedAt()))
        .eligibility(facts.situation(problemType, line))
        .result();
  }

  /** A seller's offer answers the claim too; the buyer's word decides what becomes of it. */
  @EventListener
  void on(OfferMade offer) {
    if (disputes.get(offer.disputeId()).stage() == Stage.CLAIM) {
      deadlines.end(offer.disputeId(), DeadlineKind.CLAIM_ANSWER);
    }
  }

  @EventListener
  void on(OfferDeclined offer) {
    DisputeView dispute = disputes.get(offer.disputeId());
    if (dispute.stage() == Stage.CLAIM && offer.offeredBy() == Party.SELLER) {
      offerFailed(dispute.id());
      process.claimAnswered(dispute.number().value());
    }
  }

  /**
   * For the process: whether the policy lets the claim in. The evaluation is kept as the
   * explanation.
   *
   * @throws MayNotFileYet where something speaks against it now but not for good
   */
  public boolean checkEligibility(long disputeId) {
    DisputeView dispute = disputes.get(disputeId);
    Claim claim = of(disputeId);
    OrderLine line = orders.line(dispute.line());
    Evaluation<Eligibility> evaluation =
        policies.of(dispute.policyVersion()).eligibility(facts.situation(dispute, line));
    Eligibility eligibility = evaluation.result();
    if (!eligibility.eligible() && !eligibility.never()) {
      throw new MayNotFileYet(eligibility.grounds(), eligibility.from().orElse(null));
    }
    policies.explain(disputeId, evaluation, atStake(claim.remedy(), line));
    claim.refuse(eligibility.grounds());
    claims.change(disputeId, claim);
    return eligibility.eligible();
  }

  /** For the process: the claim is refused for good, with every ground. */
  public void refuse(long disputeId) {
    List<Ground> grounds = of(disputeId).refusedFor();
    disputes.record(new ClaimRefused(disputeId, Actor.SYSTEM, grounds));
    decide(disputeId, Outcome.INELIGIBLE, null, Payer.MARKETPLACE, false, grounds);
  }

  /** For the process: decides what the policy's automatic table can decide by itself. */
  public ClaimRoute decideAutomatically(long disputeId) {
    DisputeView dispute = disputes.get(disputeId);
    OrderLine line = orders.line(dispute.line());
    Claim claim = of(disputeId);
    Evaluation<AutomaticAnswer> evaluation =
        policies.of(dispute.policyVersion()).automatic(facts.automatic(dispute, line, claim));
    policies.explain(disputeId, evaluation, atStake(claim.remedy(), line));
    AutomaticAnswer answer = evaluation.result();
    if (!(answer instanceof AutomaticAnswer.Decided decided)) {
      return answer instanceof AutomaticAnswer.HearSeller
          ? ClaimRoute.ASK_SELLER
          : ClaimRoute.REVIEW;
    }
    decide(
        disputeId,
        decided.outcome(),
        remedyOf(decided.outcome(), claim, line),
        decided.payer(),
        decided.countsAsDefect(),
        List.of(decided.ground()));
    return ClaimRoute.DECIDED;
  }

  private static @Nullable Remedy remedyOf(Outcome outcome, Claim claim, OrderLine line) {
    return switch (outcome) {
      case SETTLED -> claim.sellerAnswer == SellerAnswer.ACCEPTED ? claim.remedy() : null;
      case GRANTED_FULL -> refundOf(claim.remedy(), line);
      default -> null;
    };
  }

  /** For the process: the seller has a say before anybody decides. */
  public void askSeller(long disputeId) {
    Claim claim = of(disputeId);
    claim.ask(now());
    claims.change(disputeId, claim);
    Deadline deadline = deadlines.start(disputeId, DeadlineKind.CLAIM_ANSWER, Binds.SELLER);
    disputes.record(new SellerAsked(disputeId, Actor.SYSTEM, deadline.dueAt()));
  }

  /** For the process: the seller did not answer in time. */
  public void recordSilence(long disputeId) {
    Claim claim = of(disputeId);
    claim.staySilent();
    claims.change(disputeId, claim);
    deadlines.end(disputeId, DeadlineKind.CLAIM_ANSWER);
    disputes.record(new SellerStayedSilent(disputeId, Actor.SYSTEM));
  }

  /** For the process: the buyer let the seller's offer run out; the claim counts as contested. */
  public void expireOffer(long disputeId) {
    negotiations.expireOffers(disputeId);
    offerFailed(disputeId);
  }

  private void offerFailed(long disputeId) {
    Claim claim = of(disputeId);
    claim.offerFailed(now());
    claims.change(disputeId, claim);
  }

  private void decide(
      long disputeId,
      Outcome outcome,
      @Nullable Remedy remedy,
      Payer payer,
      boolean countsAsDefect,
      List<Ground> grounds) {
    disputes.decide(
        new Decision(
            0,
            disputeId,
            now(),
            Actor.SYSTEM,
            outcome,
            remedy,
            payer,
            countsAsDefect,
            grounds,
            BothLanguages.NOTHING));
  }

  /** What the policy grants by itself is money, never more than was claimed. */
  private static Remedy refundOf(Remedy claimed, OrderLine line) {
    Money refund = atStake(claimed, line);
    return refund.isLessThan(line.refundable())
        ? Remedy.partialRefund(refund)
        : Remedy.fullRefund(refund);
  }

  /** What is claimed, as far as it has not gone back already; everything where it is no sum. */
  private static Money atStake(Remedy claimed, OrderLine line) {
    Money refundable = line.refundable();
    return claimed.refunded().filter(refund -> refund.isLessThan(refundable)).orElse(refundable);
  }

  private static void requireParty(DisputeView dispute, Actor actor, Party party) {
    if (dispute.partyOf(actor) != party) {
      throw new NotTheirs();
    }
  }

  private Claim of(long disputeId) {
    return claims.find(disputeId).orElseThrow();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

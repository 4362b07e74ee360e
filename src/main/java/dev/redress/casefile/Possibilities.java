package dev.redress.casefile;

import dev.redress.claims.ClaimView;
import dev.redress.claims.ClaimView.SellerAnswer;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Stage;
import dev.redress.negotiation.OfferView;
import dev.redress.policy.Deadline;
import dev.redress.policy.DeadlineKind;
import dev.redress.policy.Eligibility;
import dev.redress.reviews.EvidenceRequestView.State;
import dev.redress.reviews.ReturnView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads off a case file what its reader may do now. The modules' own guards stay the authority;
 * this says beforehand what they would say, so that nobody is shown a button that refuses.
 */
final class Possibilities {

  private final CaseFile file;
  private final boolean mayAppeal;
  private final Instant now;
  private final List<Action> actions = new ArrayList<>();

  private Possibilities(CaseFile file, boolean mayAppeal, Instant now) {
    this.file = file;
    this.mayAppeal = mayAppeal;
    this.now = now;
  }

  static List<Action> of(CaseFile file, boolean mayAppeal, Instant now) {
    Possibilities possibilities = new Possibilities(file, mayAppeal, now);
    if (file.dispute().isOpen()) {
      switch (file.reader().role()) {
        case BUYER -> possibilities.ofBuyer();
        case SELLER -> possibilities.ofSeller();
        case CASE_WORKER -> possibilities.ofCaseWorker();
        case SENIOR_REVIEWER, MANAGER, MARKETPLACE, SYSTEM -> {}
      }
      possibilities.ofDeadlines();
      possibilities.ofOwnEvidence();
    }
    if (file.reader().isStaff()) {
      possibilities.ofEvidence();
    }
    possibilities.actions.sort(Comparator.comparing(Action::verb));
    return possibilities.actions;
  }

  private void ofBuyer() {
    ofEither(Party.BUYER);
    if (mayFileClaim()) {
      may(Verb.FILE_CLAIM, null);
    }
    if (returnIs(ReturnView.State.LABEL_PROVIDED)) {
      may(Verb.REPORT_RETURN_SHIPMENT, due(DeadlineKind.RETURN_SHIPMENT));
    }
    if (!file.dispute().isDecided()) {
      may(Verb.CORRECT_PROBLEM_TYPE, null);
    }
    if (file.dispute().canBeWithdrawn()) {
      may(Verb.WITHDRAW, null);
    }
  }

  private void ofSeller() {
    ofEither(Party.SELLER);
    ClaimView claim = file.claim();
    if (claim != null
        && claim.sellerAnswer() == SellerAnswer.ASKED
        && !file.dispute().isDecided()) {
      may(Verb.ANSWER_CLAIM, due(DeadlineKind.CLAIM_ANSWER));
    }
    if (due(DeadlineKind.REPLY) != null) {
      may(Verb.REPLY, due(DeadlineKind.REPLY));
    }
    if (returnIs(ReturnView.State.LABEL_ASKED)) {
      may(Verb.PROVIDE_RETURN_LABEL, due(DeadlineKind.RETURN_LABEL));
    }
    if (returnIs(ReturnView.State.SHIPPED)) {
      may(Verb.CONFIRM_RETURN_RECEIPT, due(DeadlineKind.RETURN_RECEIPT));
    }
  }

  private void ofCaseWorker() {
    if (!file.dispute().isDecided()) {
      may(Verb.CORRECT_PROBLEM_TYPE, null);
    }
  }

  private void ofOwnEvidence() {
    file.evidence().stream()
        .filter(item -> item.by().equals(file.reader()) && !item.isWithdrawn())
        .forEach(item -> may(Verb.WITHDRAW_EVIDENCE, item.id(), null));
  }

  private void ofEvidence() {
    file.evidence()
        .forEach(
            item ->
                may(
                    item.isRestricted() ? Verb.RELEASE_EVIDENCE : Verb.RESTRICT_EVIDENCE,
                    item.id(),
                    null));
  }

  private void ofDeadlines() {
    for (Deadline deadline : file.deadlines()) {
      if (file.moreTime().containsKey(deadline.id())) {
        may(Verb.EXTEND_DEADLINE, deadline.id(), deadline.dueAt());
      }
      if (file.reader().isStaff() && !deadline.binds().bindTheHouse()) {
        if (deadline.isPaused()) {
          may(Verb.RESUME_DEADLINE, deadline.id(), null);
        } else if (!deadline.overdue(now)) {
          may(Verb.PAUSE_DEADLINE, deadline.id(), deadline.dueAt());
        }
      }
    }
  }

  private void ofEither(Party party) {
    may(Verb.WRITE_MESSAGE, null);
    may(Verb.SUBMIT_EVIDENCE, null);
    if (bargaining()) {
      if (party == Party.SELLER || file.dispute().stage() == Stage.NEGOTIATION) {
        may(Verb.MAKE_OFFER, null);
      }
      file.offers().stream()
          .filter(offer -> offer.by() != party && stands(offer))
          .forEach(
              offer -> {
                may(Verb.ACCEPT_OFFER, offer.id(), offer.expiresAt());
                may(Verb.DECLINE_OFFER, offer.id(), offer.expiresAt());
              });
    }
    file.evidenceRequests().stream()
        .filter(asked -> asked.askedOf() == party && asked.state() == State.OPEN)
        .forEach(asked -> may(Verb.ANSWER_EVIDENCE_REQUEST, asked.id(), asked.dueAt()));
    if (mayAppeal) {
      may(Verb.FILE_APPEAL, due(DeadlineKind.APPEAL_WINDOW));
    }
  }

  /** A claim that the policy refuses for good can be filed: its refusal can be appealed. */
  private boolean mayFileClaim() {
    Eligibility eligibility = file.eligibility();
    return eligibility != null && (eligibility.eligible() || eligibility.never());
  }

  private boolean bargaining() {
    Stage stage = file.dispute().stage();
    return (stage == Stage.NEGOTIATION || stage == Stage.CLAIM) && !file.dispute().isDecided();
  }

  private boolean stands(OfferView offer) {
    return offer.state() == OfferView.State.OPEN
        && (offer.expiresAt() == null || now.isBefore(offer.expiresAt()));
  }

  private boolean returnIs(ReturnView.State state) {
    return file.goodsReturn() != null && file.goodsReturn().state() == state;
  }

  private @Nullable Instant due(DeadlineKind kind) {
    return file.deadlines().stream()
        .filter(deadline -> deadline.kind() == kind)
        .map(Deadline::dueAt)
        .findFirst()
        .orElse(null);
  }

  private void may(Verb verb, @Nullable Instant until) {
    may(verb, 0, until);
  }

  private void may(Verb verb, long subject, @Nullable Instant until) {
    actions.add(new Action(verb, subject, until));
  }
}

package dev.redress.api;

import dev.redress.api.CaseFileJson.ActionJson;
import dev.redress.api.CaseFileJson.AppealJson;
import dev.redress.api.CaseFileJson.By;
import dev.redress.api.CaseFileJson.ClaimJson;
import dev.redress.api.CaseFileJson.DeadlineJson;
import dev.redress.api.CaseFileJson.DecisionJson;
import dev.redress.api.CaseFileJson.EvidenceJson;
import dev.redress.api.CaseFileJson.EvidenceRequestJson;
import dev.redress.api.CaseFileJson.FilingJson;
import dev.redress.api.CaseFileJson.MessageJson;
import dev.redress.api.CaseFileJson.OfferJson;
import dev.redress.api.CaseFileJson.Parties;
import dev.redress.api.CaseFileJson.RefundJson;
import dev.redress.api.CaseFileJson.RestrictionJson;
import dev.redress.api.CaseFileJson.ReturnJson;
import dev.redress.api.CaseFileJson.WantedJson;
import dev.redress.api.CaseFileJson.WithdrawalJson;
import dev.redress.appeals.AppealView;
import dev.redress.casefile.Action;
import dev.redress.casefile.CaseFile;
import dev.redress.claims.ClaimView;
import dev.redress.disputes.Decision;
import dev.redress.disputes.DisputeNumber;
import dev.redress.disputes.DisputeView;
import dev.redress.evidence.ChecklistLine;
import dev.redress.evidence.Checklists;
import dev.redress.evidence.EvidenceItem;
import dev.redress.evidence.Restriction;
import dev.redress.evidence.Withdrawal;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Phrasebook;
import dev.redress.negotiation.MessageView;
import dev.redress.negotiation.OfferView;
import dev.redress.policy.Deadline;
import dev.redress.policy.Eligibility;
import dev.redress.policy.Ground;
import dev.redress.reviews.EvidenceRequestView;
import dev.redress.reviews.ReturnView;
import dev.redress.settlement.RefundView;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Renders what the modules answer, its sentences in the caller's language. */
@Component
class Renderer {

  private final Phrasebook phrasebook;
  private final Checklists checklists;

  Renderer(Phrasebook phrasebook, Checklists checklists) {
    this.phrasebook = phrasebook;
    this.checklists = checklists;
  }

  CaseFileJson caseFile(CaseFile file, Locale locale) {
    DisputeView dispute = file.dispute();
    DisputeNumber number = dispute.number();
    Eligibility eligibility = file.eligibility();
    ClaimView claim = file.claim();
    ReturnView goodsReturn = file.goodsReturn();
    return new CaseFileJson(
        number.value(),
        Links.dispute(number),
        dispute.stage(),
        dispute.outcome(),
        dispute.problemType(),
        dispute.description(),
        RemedyJson.of(dispute.wanted()),
        new Parties(dispute.buyer(), dispute.seller()),
        file.reader().role(),
        OrderLineJson.of(file.order()),
        dispute.openedAt(),
        dispute.closedAt(),
        dispute.policyVersion(),
        file.deadlines().stream().map(deadline -> deadline(deadline, locale)).toList(),
        file.actions().stream().map(action -> action(number, action)).toList(),
        file.messages().stream().map(Renderer::message).toList(),
        file.offers().stream().map(Renderer::offer).toList(),
        eligibility == null ? null : filing(eligibility, locale),
        claim == null ? null : claim(claim, locale),
        file.evidence().stream().map(item -> evidence(number, item, file.reader())).toList(),
        wanted(dispute, locale),
        file.evidenceRequests().stream().map(Renderer::evidenceRequest).toList(),
        file.decisions().stream().map(decision -> decision(decision, locale)).toList(),
        goodsReturn == null ? null : goodsReturn(goodsReturn),
        file.refunds().stream().map(Renderer::refund).toList(),
        file.appeals().stream().map(Renderer::appeal).toList(),
        Links.timeline(number));
  }

  FilingJson filing(Eligibility eligibility, Locale locale) {
    return new FilingJson(
        eligibility.eligible(),
        eligibility.never(),
        eligibility.from().orElse(null),
        grounds(eligibility.grounds(), locale));
  }

  static MessageJson message(MessageView message) {
    return new MessageJson(message.id(), By.of(message.by()), message.at(), message.text());
  }

  static OfferJson offer(OfferView offer) {
    return new OfferJson(
        offer.id(),
        offer.by(),
        RemedyJson.of(offer.remedy()),
        offer.text(),
        offer.madeAt(),
        offer.expiresAt(),
        offer.state());
  }

  ClaimJson claim(ClaimView claim, Locale locale) {
    return new ClaimJson(
        claim.id(),
        claim.description(),
        RemedyJson.of(claim.remedy()),
        claim.filedAt(),
        grounds(claim.refusedFor(), locale),
        claim.sellerAnswer(),
        claim.answeredAt(),
        claim.answerText());
  }

  static AppealJson appeal(AppealView appeal) {
    return new AppealJson(
        appeal.id(),
        appeal.party(),
        appeal.parts(),
        appeal.text(),
        appeal.filedAt(),
        appeal.verdict(),
        appeal.decidedAt());
  }

  static EvidenceJson evidence(DisputeNumber number, EvidenceItem item, Actor reader) {
    String href = Links.evidence(number, item);
    return new EvidenceJson(
        item.id(),
        item.kind(),
        item.fileName(),
        item.description(),
        item.mediaType(),
        item.size(),
        item.sha256(),
        By.of(item.by()),
        item.at(),
        item.scan(),
        item.withheldFrom(reader).orElse(null),
        item.opensTo(reader) ? href : null,
        item.isSeen() ? href + "/preview" : null,
        withdrawal(item.withdrawal()),
        restriction(item.restriction()));
  }

  private static @Nullable WithdrawalJson withdrawal(@Nullable Withdrawal withdrawal) {
    return withdrawal == null
        ? null
        : new WithdrawalJson(By.of(withdrawal.by()), withdrawal.at(), withdrawal.reason());
  }

  private static @Nullable RestrictionJson restriction(@Nullable Restriction restriction) {
    return restriction == null
        ? null
        : new RestrictionJson(
            restriction.ground(), By.of(restriction.by()), restriction.at(), restriction.reason());
  }

  private Map<Party, List<WantedJson>> wanted(DisputeView dispute, Locale locale) {
    Map<Party, List<WantedJson>> wanted = new EnumMap<>(Party.class);
    for (Party side : Party.values()) {
      wanted.put(
          side, checklists.of(dispute, side).stream().map(line -> wanted(line, locale)).toList());
    }
    return wanted;
  }

  private WantedJson wanted(ChecklistLine line, Locale locale) {
    return new WantedJson(
        line.kind(),
        phrasebook.say(line.kind(), locale),
        line.isMissing(),
        line.submitted().stream().map(EvidenceItem::id).toList());
  }

  private DeadlineJson deadline(Deadline deadline, Locale locale) {
    return new DeadlineJson(
        deadline.id(),
        deadline.kind(),
        deadline.binds(),
        deadline.dueAt(),
        phrasebook.say("deadline." + deadline.kind().name() + ".default", locale),
        deadline.isPaused());
  }

  private static ActionJson action(DisputeNumber number, Action action) {
    return new ActionJson(
        action.verb(), HttpMethod.POST.name(), Links.action(number, action), action.until());
  }

  private static EvidenceRequestJson evidenceRequest(EvidenceRequestView request) {
    return new EvidenceRequestJson(
        request.id(),
        request.askedOf(),
        request.kinds(),
        request.question(),
        request.askedAt(),
        request.dueAt(),
        request.state(),
        request.answer());
  }

  private DecisionJson decision(Decision decision, Locale locale) {
    return new DecisionJson(
        decision.at(),
        By.of(decision.by()),
        decision.outcome(),
        RemedyJson.ofNullable(decision.remedy()),
        decision.payer(),
        decision.countsAsDefect(),
        grounds(decision.grounds(), locale),
        decision.text().in(locale));
  }

  private static ReturnJson goodsReturn(ReturnView goods) {
    return new ReturnJson(
        goods.state(),
        goods.labelCarrier(),
        goods.labelTracking(),
        goods.labelNote(),
        goods.labelEvidenceId(),
        goods.carrier(),
        goods.tracking(),
        goods.labelProvidedAt(),
        goods.shippedAt(),
        goods.arrivedAt(),
        goods.condition(),
        goods.endedAt());
  }

  private static RefundJson refund(RefundView refund) {
    return new RefundJson(refund.amount(), refund.state(), refund.askedAt(), refund.paidAt());
  }

  private List<GroundJson> grounds(List<Ground> grounds, Locale locale) {
    return GroundJson.of(grounds, phrasebook, locale);
  }
}

package dev.redress.negotiation;

import dev.redress.disputes.AlreadyDecided;
import dev.redress.disputes.DeadlineMoved;
import dev.redress.disputes.DeadlinePaused;
import dev.redress.disputes.Decision;
import dev.redress.disputes.DisputeEvent;
import dev.redress.disputes.DisputeIsClosed;
import dev.redress.disputes.DisputeOpened;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.disputes.SealedContent;
import dev.redress.disputes.SealedContents;
import dev.redress.disputes.UnitOfWork;
import dev.redress.disputes.WrongStage;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.BothLanguages;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.Remedy;
import dev.redress.guarantee.Stage;
import dev.redress.guarantee.Texts;
import dev.redress.orders.Orders;
import dev.redress.policy.Deadline;
import dev.redress.policy.Deadline.Binds;
import dev.redress.policy.DeadlineKind;
import dev.redress.policy.DeadlineKind.Wait;
import dev.redress.policy.Deadlines;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All negotiations: what both sides write and offer each other. The buyer's wish is the first
 * offer; it stands until it is answered. Offers can still be made and accepted while a claim waits
 * for its answer.
 */
@Service
@Transactional
public class Negotiations implements SealedContents {

  private final UnitOfWork<Negotiation> negotiations;
  private final NegotiationRepository repository;
  private final OfferRepository offers;
  private final Messages messages;
  private final Disputes disputes;
  private final Orders orders;
  private final Deadlines deadlines;
  private final NegotiationProcess process;
  private final Clock clock;

  Negotiations(
      NegotiationRepository repository,
      OfferRepository offers,
      Messages messages,
      Disputes disputes,
      Orders orders,
      Deadlines deadlines,
      NegotiationProcess process,
      Clock clock) {
    this.repository = repository;
    this.negotiations = new UnitOfWork<>(repository::findById, repository::save);
    this.offers = offers;
    this.messages = messages;
    this.disputes = disputes;
    this.orders = orders;
    this.deadlines = deadlines;
    this.process = process;
    this.clock = clock;
  }

  @EventListener
  void on(DisputeOpened opened) {
    long disputeId = opened.disputeId();
    repository.save(Negotiation.opened(disputeId, opened.wanted()));
    offers.save(Offer.made(disputeId, Party.BUYER, opened.wanted(), "", now()));
    deadlines.start(disputeId, DeadlineKind.SELLER_ANSWER, Binds.SELLER);
    deadlines.start(disputeId, DeadlineKind.NEGOTIATION_LAPSE, Binds.BOTH);
  }

  /** An offer stands as long as its deadline runs, and while that stands still. */
  @EventListener
  void on(DeadlineMoved moved) {
    expires(moved.disputeId(), moved.deadline(), moved.subject(), moved.dueAt());
  }

  @EventListener
  void on(DeadlinePaused paused) {
    expires(paused.disputeId(), paused.deadline(), paused.subject(), null);
  }

  private void expires(long disputeId, DeadlineKind kind, long id, @Nullable Instant at) {
    if (isOfOffer(kind)) {
      Offer offer = of(disputeId, id);
      offer.expiresAt = at;
      offers.save(offer);
    }
  }

  private static boolean isOfOffer(DeadlineKind kind) {
    return kind == DeadlineKind.OFFER || kind == DeadlineKind.CLAIM_OFFER;
  }

  /** One side writes to the other, at any stage while the dispute is open. */
  public MessageView write(long disputeId, String text, Actor by) {
    DisputeView dispute = disputes.lock(disputeId);
    Party party = dispute.partyOf(by);
    if (!dispute.isOpen()) {
      throw new DisputeIsClosed(dispute.number().value());
    }
    String words = Texts.required("text", text);
    MessageView message = messages.write(disputeId, by, now(), words);
    disputes.record(new MessageWritten(disputeId, by, message.id()), message.seal());
    heard(dispute, party);
    return message;
  }

  /** One side proposes a remedy; its own open offer, if any, is replaced. */
  public OfferView offer(long disputeId, MakeOffer command, Actor by) {
    DisputeView dispute = disputes.lock(disputeId);
    Party party = dispute.partyOf(by);
    WrongStage.unless(dispute, Stage.NEGOTIATION, Stage.CLAIM);
    AlreadyDecided.refuse(dispute);
    if (dispute.stage() == Stage.CLAIM && party == Party.BUYER) {
      throw new SellerHasTheWord();
    }
    Remedy remedy = command.remedy().within(orders.line(dispute.line()));
    String text = Texts.optional("text", command.text());
    DeadlineKind kind =
        dispute.stage() == Stage.CLAIM ? DeadlineKind.CLAIM_OFFER : DeadlineKind.OFFER;
    for (Offer own : open(disputeId, party)) {
      own.replace();
      offers.save(own);
      deadlines.end(disputeId, kind, own.id());
    }
    Offer offer = offers.save(Offer.made(disputeId, party, remedy, text, now()));
    Deadline deadline = deadlines.start(disputeId, kind, offer.id(), binds(party.other()));
    offer.expiresAt = deadline.dueAt();
    offer = offers.save(offer);
    disputes.record(new OfferMade(disputeId, by, offer.id(), remedy), offer.seal());
    Negotiation negotiation = heard(dispute, party);
    negotiation.offered(party, remedy);
    negotiations.change(disputeId, negotiation);
    return offer.view();
  }

  /** The other side accepts: the offer binds and the dispute is settled by it. */
  public void accept(long disputeId, long offerId, Actor by) {
    DisputeView dispute = disputes.lock(disputeId);
    Party party = dispute.partyOf(by);
    WrongStage.unless(dispute, Stage.NEGOTIATION, Stage.CLAIM);
    AlreadyDecided.refuse(dispute);
    Offer offer = of(disputeId, offerId);
    offer.accept(party, now());
    offers.save(offer);
    disputes.record(new OfferAccepted(disputeId, by, offerId, offer.remedy()), offer.answerSeal());
    process.offerAccepted(dispute.number().value());
  }

  /** The other side declines; a buyer whose wish is declined may file a claim at once. */
  public void decline(long disputeId, long offerId, Actor by) {
    DisputeView dispute = disputes.lock(disputeId);
    Party party = dispute.partyOf(by);
    WrongStage.unless(dispute, Stage.NEGOTIATION, Stage.CLAIM);
    AlreadyDecided.refuse(dispute);
    Offer offer = of(disputeId, offerId);
    offer.decline(party, now());
    offers.save(offer);
    endDeadline(offer);
    Negotiation negotiation = heard(dispute, party);
    negotiation.declined(party, offer.remedy());
    negotiations.change(disputeId, negotiation);
    disputes.record(new OfferDeclined(disputeId, by, offerId, offer.party), offer.answerSeal());
  }

  @Transactional(readOnly = true)
  public List<MessageView> messages(long disputeId) {
    return messages.read(disputeId);
  }

  /** All offers, the oldest first; the first is the buyer's wish. */
  @Transactional(readOnly = true)
  public List<OfferView> offers(long disputeId) {
    return offers.findByDisputeIdOrderById(disputeId).stream().map(Offer::view).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<SealedContent> sealedContents(long disputeId) {
    Remedy wanted = disputes.get(disputeId).wanted();
    List<SealedContent> contents = new ArrayList<>();
    for (MessageView message : messages.read(disputeId)) {
      contents.add(new SealedContent(MessageWritten.class, message.seal()));
    }
    boolean first = true;
    for (Offer offer : offers.findByDisputeIdOrderById(disputeId)) {
      // The first offer is the buyer's wish, for which the dispute's own seal vouches.
      if (!first || !offer.remedy().equals(wanted)) {
        contents.add(new SealedContent(OfferMade.class, offer.seal()));
      }
      answered(offer.state)
          .map(event -> new SealedContent(event, offer.answerSeal()))
          .ifPresent(contents::add);
      first = false;
    }
    return contents;
  }

  private static Optional<Class<? extends DisputeEvent>> answered(OfferView.State state) {
    return switch (state) {
      case ACCEPTED -> Optional.of(OfferAccepted.class);
      case DECLINED -> Optional.of(OfferDeclined.class);
      case EXPIRED -> Optional.of(OfferExpired.class);
      case OPEN, REPLACED -> Optional.empty();
    };
  }

  /** What the talk has shown, for the policy's tables. */
  @Transactional(readOnly = true)
  public NegotiationFacts facts(long disputeId) {
    return negotiation(disputeId).facts();
  }

  /** A claim takes the negotiation's place: what is still open on the table is off. */
  public void close(long disputeId) {
    endOpenOffers(disputeId);
    deadlines.endAll(disputeId);
  }

  /** For the process: the accepted offer becomes what both sides agreed on. */
  public void recordAgreement(long disputeId) {
    List<Offer> accepted = offers.findByDisputeIdAndState(disputeId, OfferView.State.ACCEPTED);
    Offer offer = accepted.get(0);
    DisputeView dispute = disputes.lock(disputeId);
    Party accepter = offer.party.other();
    endOpenOffers(disputeId);
    disputes.decide(
        new Decision(
            0,
            disputeId,
            now(),
            Actor.of(accepter, dispute.accountOf(accepter)),
            Outcome.SETTLED,
            offer.remedy(),
            Payer.SELLER,
            false,
            List.of(),
            BothLanguages.same(offer.text)));
    deadlines.endAll(disputeId);
  }

  /** For the process: the seller stayed silent; the buyer learns that a claim may be filed. */
  public void openWayToClaim(long disputeId) {
    deadlines.end(disputeId, DeadlineKind.SELLER_ANSWER);
    disputes.record(new ClaimWayOpened(disputeId, Actor.SYSTEM));
  }

  /** For the process: offers expire that nobody answered in time, of which the other side knew. */
  public void expireOffers(long disputeId) {
    Set<Long> over =
        Stream.of(Wait.NEGOTIATION, Wait.CLAIM)
            .flatMap(wait -> deadlines.overdueIn(disputeId, wait).stream())
            .filter(deadline -> isOfOffer(deadline.kind()))
            .map(Deadline::subject)
            .collect(Collectors.toSet());
    for (Offer offer : offers.findByDisputeIdAndState(disputeId, OfferView.State.OPEN)) {
      if (over.contains(offer.id())) {
        offer.expire();
        offers.save(offer);
        endDeadline(offer);
        disputes.record(
            new OfferExpired(disputeId, Actor.SYSTEM, offer.id(), offer.party), offer.answerSeal());
      }
    }
  }

  /** For the process: nothing was heard for long. */
  public void lapse(long disputeId) {
    endOpenOffers(disputeId);
    disputes.lapse(disputeId);
    disputes.record(new NegotiationLapsed(disputeId, Actor.SYSTEM));
  }

  private void endOpenOffers(long disputeId) {
    for (Offer offer : offers.findByDisputeIdAndState(disputeId, OfferView.State.OPEN)) {
      offer.replace();
      offers.save(offer);
    }
  }

  private Negotiation heard(DisputeView dispute, Party from) {
    Negotiation negotiation = negotiation(dispute.id());
    if (negotiation.heard(from, now())) {
      deadlines.end(dispute.id(), DeadlineKind.SELLER_ANSWER);
      negotiations.change(dispute.id(), negotiation);
    }
    if (dispute.stage() == Stage.NEGOTIATION) {
      deadlines.restart(dispute.id(), DeadlineKind.NEGOTIATION_LAPSE);
    }
    return negotiation;
  }

  private List<Offer> open(long disputeId, Party party) {
    return offers.findByDisputeIdAndState(disputeId, OfferView.State.OPEN).stream()
        .filter(offer -> offer.party == party)
        .toList();
  }

  private void endDeadline(Offer offer) {
    deadlines.end(offer.disputeId, DeadlineKind.OFFER, offer.id());
    deadlines.end(offer.disputeId, DeadlineKind.CLAIM_OFFER, offer.id());
  }

  private Negotiation negotiation(long disputeId) {
    return negotiations.find(disputeId).orElseThrow();
  }

  private Offer of(long disputeId, long offerId) {
    return offers
        .findByIdAndDisputeId(offerId, disputeId)
        .orElseThrow(() -> new UnknownOffer(offerId));
  }

  private static Binds binds(Party party) {
    return party == Party.BUYER ? Binds.BUYER : Binds.SELLER;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

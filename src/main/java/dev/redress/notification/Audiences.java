package dev.redress.notification;

import static dev.redress.notification.Audience.BOUND;
import static dev.redress.notification.Audience.BUYER;
import static dev.redress.notification.Audience.MANAGERS;
import static dev.redress.notification.Audience.OTHER_PARTY;
import static dev.redress.notification.Audience.SELLER;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Who is told of which event, by the event's name. The other party always hears; both hear
 * decisions, closings and agreements; who is bound hears of the deadline; managers hear of
 * escalations and of what has gone wrong. Of an event without a row nobody is told: it stands on
 * the timeline.
 */
final class Audiences {

  private static final Map<String, Set<Audience>> TOLD = new LinkedHashMap<>();

  static {
    // disputes
    tell("DisputeOpened", OTHER_PARTY);
    tell("DisputeWithdrawn", OTHER_PARTY);
    tell("DisputeChargedBack", BUYER, SELLER);
    tell("DisputeClosed", BUYER, SELLER);
    tell("DeadlineApproaching", BOUND);
    tell("DeadlineExtended", BUYER, SELLER);
    tell("DeadlinePaused", BUYER, SELLER);
    tell("DeadlineResumed", BUYER, SELLER);
    tell("PartyNeverTold", MANAGERS);
    tell("CustodyBroken", MANAGERS);
    tell("StepFailed", MANAGERS);
    tell("ProblemTypeCorrected", OTHER_PARTY);
    tell("ReplyGranted", BUYER, SELLER);
    tell("ReplyGiven", OTHER_PARTY);
    tell("ReplyWaived", BUYER, SELLER);
    // negotiation
    tell("MessageWritten", OTHER_PARTY);
    tell("OfferMade", OTHER_PARTY);
    tell("OfferAccepted", OTHER_PARTY);
    tell("OfferDeclined", OTHER_PARTY);
    tell("OfferExpired", BUYER, SELLER);
    tell("ClaimWayOpened", BUYER, SELLER);
    tell("NegotiationLapsed", BUYER, SELLER);
    // claims
    tell("ClaimFiled", OTHER_PARTY);
    tell("ClaimRefused", BUYER, SELLER);
    tell("SellerAsked", BUYER, SELLER);
    tell("ClaimAnswered", OTHER_PARTY);
    tell("SellerStayedSilent", BUYER, SELLER);
    // evidence
    tell("EvidenceSubmitted", OTHER_PARTY);
    tell("EvidenceWithdrawn", OTHER_PARTY);
    tell("EvidenceRestricted", BUYER, SELLER);
    tell("EvidenceReleased", BUYER, SELLER);
    // reviews
    tell("ReviewStarted", BUYER, SELLER);
    tell("ReviewOverdue", MANAGERS);
    tell("ApprovalOverdue", MANAGERS);
    tell("EvidenceAskedFor", BUYER, SELLER);
    tell("EvidenceRequestAnswered", OTHER_PARTY);
    tell("EvidenceRequestUnanswered", BUYER, SELLER);
    tell("DecisionMade", BUYER, SELLER);
    tell("ReturnLabelAskedFor", BUYER, SELLER);
    tell("ReturnLabelProvided", BUYER);
    tell("GoodsShipped", SELLER);
    tell("ReturnedGoodsArrived", BUYER, SELLER);
    tell("GoodsReceived", BUYER);
    tell("ReturnWaived", BUYER, SELLER);
    tell("RefundForfeited", BUYER, SELLER);
    tell("ReceiptPresumed", BUYER, SELLER);
    // settlement
    tell("RefundPaid", BUYER, SELLER);
    tell("CostMoved", SELLER);
    tell("GoodsOwed", BUYER, SELLER);
    tell("LedgerUnbalanced", MANAGERS);
    // appeals
    tell("AppealWindowOpened", BUYER, SELLER);
    tell("AppealFiled", OTHER_PARTY);
    tell("AppealAdmitted", BUYER, SELLER);
    tell("AppealOverdue", MANAGERS);
    tell("AppealDecided", BUYER, SELLER);
    tell("AppealWindowClosed", BUYER, SELLER);
  }

  private Audiences() {}

  private static void tell(String event, Audience first, Audience... more) {
    TOLD.put(event, EnumSet.of(first, more));
  }

  static Set<Audience> of(String event) {
    return TOLD.getOrDefault(event, Set.of());
  }

  /** The names of all events of which somebody is told. */
  static Set<String> events() {
    return TOLD.keySet();
  }
}

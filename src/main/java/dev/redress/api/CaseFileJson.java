package dev.redress.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.redress.appeals.AppealPart;
import dev.redress.appeals.AppealVerdict;
import dev.redress.casefile.Verb;
import dev.redress.claims.ClaimView;
import dev.redress.evidence.EvidenceItem;
import dev.redress.evidence.RestrictionGround;
import dev.redress.evidence.Scan;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Stage;
import dev.redress.negotiation.OfferView;
import dev.redress.policy.Deadline;
import dev.redress.policy.DeadlineKind;
import dev.redress.reviews.EvidenceRequestView;
import dev.redress.reviews.GoodsCondition;
import dev.redress.reviews.ReturnView;
import dev.redress.settlement.RefundView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A dispute with all that its reader may see of it.
 *
 * @param you as whom the caller stands in it
 * @param filing whether a claim may be filed now; null where none can be filed at this stage
 * @param actions exactly what the caller may do now
 */
record CaseFileJson(
    String number,
    String href,
    Stage stage,
    @Nullable Outcome outcome,
    ProblemType problemType,
    String description,
    RemedyJson wanted,
    Parties parties,
    Actor.Role you,
    OrderLineJson order,
    Instant openedAt,
    @Nullable Instant closedAt,
    String policyVersion,
    List<DeadlineJson> deadlines,
    List<ActionJson> actions,
    List<MessageJson> messages,
    List<OfferJson> offers,
    @Nullable FilingJson filing,
    @Nullable ClaimJson claim,
    List<EvidenceJson> evidence,
    Map<Party, List<WantedJson>> evidenceWanted,
    List<EvidenceRequestJson> evidenceRequests,
    List<DecisionJson> decisions,
    @JsonProperty("return") @Nullable ReturnJson goodsReturn,
    List<RefundJson> refunds,
    List<AppealJson> appeals,
    String timeline) {

  /** The two sides, by account. */
  record Parties(String buyer, String seller) {}

  /** Who did something. */
  record By(String account, Actor.Role role) {
    static By of(Actor actor) {
      return new By(actor.account(), actor.role());
    }
  }

  /**
   * A running deadline.
   *
   * @param defaultText what happens if nobody acts, in the caller's language
   */
  record DeadlineJson(
      long id,
      DeadlineKind what,
      Deadline.Binds binds,
      Instant due,
      @JsonProperty("default") String defaultText,
      boolean paused) {}

  record ActionJson(Verb name, String method, String href, @Nullable Instant until) {}

  record MessageJson(long id, By by, Instant at, String text) {}

  record OfferJson(
      long id,
      Party by,
      RemedyJson remedy,
      String text,
      Instant at,
      @Nullable Instant expiresAt,
      OfferView.State state) {}

  /**
   * What the policy says to a claim filed now.
   *
   * @param from when it may be filed if nothing else changes, null where time alone does not help
   * @param never whether it would be refused for good
   */
  record FilingJson(boolean may, boolean never, @Nullable Instant from, List<GroundJson> grounds) {}

  record ClaimJson(
      long id,
      String description,
      RemedyJson remedy,
      Instant filedAt,
      List<GroundJson> refusedFor,
      ClaimView.SellerAnswer sellerAnswer,
      @Nullable Instant answeredAt,
      @Nullable String answerText) {}

  /**
   * One item.
   *
   * @param fileName empty where it does not open to the caller, as its description
   * @param sha256 of the original
   * @param scan what the virus scanner said
   * @param withheld why a reader to whom it opens does not get the file, null where nothing hinders
   * @param href of the file; null where it does not open to the caller
   */
  record EvidenceJson(
      long id,
      EvidenceKind kind,
      String fileName,
      String description,
      String mediaType,
      long size,
      String sha256,
      By by,
      Instant at,
      Scan scan,
      EvidenceItem.@Nullable Withheld withheld,
      @Nullable String href,
      @Nullable String preview,
      @Nullable WithdrawalJson withdrawal,
      @Nullable RestrictionJson restriction) {}

  record WithdrawalJson(By by, Instant at, String reason) {}

  record RestrictionJson(RestrictionGround ground, By by, Instant at, String reason) {}

  /**
   * A kind of evidence that the policy wants of a side.
   *
   * @param missing whether nothing of it is there yet
   * @param evidence ids of what the side has submitted of it
   */
  record WantedJson(EvidenceKind kind, String name, boolean missing, List<Long> evidence) {}

  record EvidenceRequestJson(
      long id,
      Party askedOf,
      Set<EvidenceKind> kinds,
      String question,
      Instant askedAt,
      Instant due,
      EvidenceRequestView.State state,
      String answer) {}

  /** What the buyer gets, who pays, whether it counts against the seller: three things apart. */
  record DecisionJson(
      Instant at,
      By by,
      Outcome outcome,
      @Nullable RemedyJson remedy,
      Payer payer,
      boolean countsAsDefect,
      List<GroundJson> grounds,
      String text) {}

  record ReturnJson(
      ReturnView.State state,
      @Nullable String labelCarrier,
      @Nullable String labelTracking,
      @Nullable String labelNote,
      @Nullable Long labelEvidenceId,
      @Nullable String carrier,
      @Nullable String tracking,
      @Nullable Instant labelProvidedAt,
      @Nullable Instant shippedAt,
      @Nullable Instant arrivedAt,
      @Nullable GoodsCondition condition,
      @Nullable Instant endedAt) {}

  record RefundJson(
      Money amount, RefundView.State state, Instant askedAt, @Nullable Instant paidAt) {}

  record AppealJson(
      long id,
      Party by,
      Set<AppealPart> parts,
      String text,
      Instant filedAt,
      @Nullable AppealVerdict verdict,
      @Nullable Instant decidedAt) {}
}

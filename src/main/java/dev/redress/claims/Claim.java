package dev.redress.claims;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.redress.claims.ClaimView.SellerAnswer;
import dev.redress.disputes.Seal;
import dev.redress.guarantee.Json;
import dev.redress.guarantee.Remedy;
import dev.redress.guarantee.RemedyColumns;
import dev.redress.policy.Ground;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/** The formal request: what is claimed, and where the seller's answer to it stands. */
class Claim {

  @Id @Nullable Long id;
  long disputeId;
  String description;

  @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY)
  RemedyColumns remedy;

  Instant filedAt;
  String grounds;
  SellerAnswer sellerAnswer;
  @Nullable Instant askedAt;
  @Nullable Instant answeredAt;
  @Nullable String answerText;
  @Version @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  Claim() {}

  static Claim filed(long disputeId, String description, Remedy remedy, Instant now) {
    Claim claim = new Claim();
    claim.disputeId = disputeId;
    claim.description = description;
    claim.remedy = RemedyColumns.of(remedy);
    claim.filedAt = now;
    claim.grounds = "[]";
    claim.sellerAnswer = SellerAnswer.NOT_ASKED;
    return claim;
  }

  Remedy remedy() {
    return Objects.requireNonNull(remedy.toRemedy());
  }

  void refuse(List<Ground> against) {
    grounds = Json.write(against);
  }

  List<Ground> refusedFor() {
    return Json.read(grounds, new TypeReference<>() {});
  }

  void ask(Instant now) {
    sellerAnswer = SellerAnswer.ASKED;
    askedAt = now;
  }

  void answer(AnswerClaim.Answer answer, String text, Instant now) {
    requireAsked();
    sellerAnswer =
        answer == AnswerClaim.Answer.ACCEPT ? SellerAnswer.ACCEPTED : SellerAnswer.CONTESTED;
    answeredAt = now;
    answerText = text;
  }

  /** The seller answered by an offer that the buyer did not take: the claim is contested. */
  void offerFailed(Instant now) {
    requireAsked();
    sellerAnswer = SellerAnswer.CONTESTED;
    answeredAt = now;
  }

  void staySilent() {
    requireAsked();
    sellerAnswer = SellerAnswer.SILENT;
  }

  private void requireAsked() {
    if (sellerAnswer != SellerAnswer.ASKED) {
      throw new ClaimNotAsked();
    }
  }

  /** Of what never changes after the claim was filed. */
  Seal seal() {
    return Seal.of(id, description, remedy(), filedAt);
  }

  Seal answerSeal() {
    return Seal.of(id, sellerAnswer, answeredAt, answerText);
  }

  ClaimView view() {
    return new ClaimView(
        Objects.requireNonNull(id),
        description,
        remedy(),
        filedAt,
        refusedFor(),
        sellerAnswer,
        answeredAt,
        answerText);
  }
}

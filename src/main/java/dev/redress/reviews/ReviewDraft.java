package dev.redress.reviews;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.redress.disputes.Basis;
import dev.redress.guarantee.BothLanguages;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Payer;
import dev.redress.policy.Proposal;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer has filled in so far; kept until the task is completed, and held against the
 * rules both times. What is still open is null or empty.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ReviewDraft.Decide.class, name = "DECIDE"),
  @JsonSubTypes.Type(value = ReviewDraft.AskForEvidence.class, name = "ASK_FOR_EVIDENCE"),
  @JsonSubTypes.Type(value = ReviewDraft.Refer.class, name = "REFER")
})
public sealed interface ReviewDraft {

  /**
   * The reviewer decides.
   *
   * @param outcome GRANTED_FULL, GRANTED_PARTIAL, GRANTED_ON_RETURN or DENIED
   * @param refund for a partial grant; on return it may be left out and means everything
   * @param payer who bears a grant; ignored where nothing is granted
   * @param countsAsDefect may be left out of a denial, which then is none
   * @param text what both sides read
   * @param departure why the policy's proposal is departed from, for staff; ignored where it is not
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Decide(
      @Nullable Outcome outcome,
      @Nullable Money refund,
      @Nullable Payer payer,
      @Nullable Boolean countsAsDefect,
      Basis basis,
      BothLanguages text,
      String departure)
      implements ReviewDraft {

    /** Drafts of before some of it was asked for are read too. */
    public Decide {
      basis = Objects.requireNonNullElse(basis, Basis.NOTHING);
      text = Objects.requireNonNullElse(text, BothLanguages.NOTHING);
      departure = Objects.requireNonNullElse(departure, "");
    }

    /** Whether it is answered, and otherwise than the policy proposes. */
    boolean departsFrom(Proposal proposal) {
      boolean grants = outcome != null && outcome.isGrant();
      return outcome != null
          && (!grants || (payer != null && countsAsDefect != null))
          && !proposal.isKeptBy(
              outcome,
              Objects.requireNonNullElse(payer, Payer.MARKETPLACE),
              Boolean.TRUE.equals(countsAsDefect));
    }
  }

  /**
   * The reviewer asks one side for evidence before deciding.
   *
   * @param longer how much more time than the policy's length it has, zero for none
   */
  record AskForEvidence(
      @Nullable Party askedOf, Set<EvidenceKind> kinds, String question, Duration longer)
      implements ReviewDraft {

    public AskForEvidence {
      kinds = Set.copyOf(kinds);
      longer = Objects.requireNonNullElse(longer, Duration.ZERO);
    }
  }

  /** The reviewer leaves it to senior reviewers; {@code note} is for them alone. */
  record Refer(String note) implements ReviewDraft {}
}

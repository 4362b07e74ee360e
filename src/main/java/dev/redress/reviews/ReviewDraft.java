package dev.redress.reviews;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Payer;
import java.util.List;
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
  @JsonSubTypes.Type(value = ReviewDraft.AskForEvidence.class, name = "ASK_FOR_EVIDENCE")
})
public sealed interface ReviewDraft {

  /**
   * The reviewer decides.
   *
   * @param outcome GRANTED_FULL, GRANTED_PARTIAL, GRANTED_ON_RETURN or DENIED
   * @param refund for a partial grant; on return it may be left out and means everything
   * @param payer who bears a grant; ignored where nothing is granted
   * @param reason what both sides read
   * @param reliedOn ids of the evidence that the decision rests on, may be empty
   */
  record Decide(
      @Nullable Outcome outcome,
      @Nullable Money refund,
      @Nullable Payer payer,
      boolean countsAsDefect,
      String reason,
      List<Long> reliedOn)
      implements ReviewDraft {

    public Decide {
      reliedOn = List.copyOf(reliedOn);
    }
  }

  /** The reviewer asks one side for evidence before deciding. */
  record AskForEvidence(@Nullable Party askedOf, Set<EvidenceKind> kinds, String question)
      implements ReviewDraft {

    public AskForEvidence {
      kinds = Set.copyOf(kinds);
    }
  }
}

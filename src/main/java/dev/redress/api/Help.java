package dev.redress.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.casefile.Caller;
import dev.redress.claims.Claims;
import dev.redress.disputes.Disputes;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.ProblemType;
import dev.redress.orders.OrderLine;
import dev.redress.policy.Policies;
import dev.redress.policy.Policy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be done about an order line, asked of the same tables as when it is done. */
@Component
class Help {

  private final Disputes disputes;
  private final Claims claims;
  private final Policies policies;
  private final Renderer renderer;
  private final Phrasebook phrasebook;

  Help(
      Disputes disputes,
      Claims claims,
      Policies policies,
      Renderer renderer,
      Phrasebook phrasebook) {
    this.disputes = disputes;
    this.claims = claims;
    this.policies = policies;
    this.renderer = renderer;
    this.phrasebook = phrasebook;
  }

  /**
   * What can be done about an order line.
   *
   * @param mayOpen whether the caller may open a dispute about it now
   * @param whyNot the stable code of what keeps the caller from it, null where nothing does
   * @param detail the same in words
   * @param problems what would become of a claim, by problem type; only where one line is read
   */
  record HelpJson(
      boolean mayOpen,
      @Nullable String whyNot,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String detail,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ProblemHelp> problems) {}

  /** Whether a claim could be filed without waiting any longer, and what would help each side. */
  record ProblemHelp(
      ProblemType problemType,
      String name,
      CaseFileJson.FilingJson claim,
      List<Wanted> evidenceWanted,
      List<Wanted> evidenceOfSeller) {}

  /** A kind of evidence that helps. */
  record Wanted(EvidenceKind kind, String name) {}

  /** Whether a dispute may be opened. */
  HelpJson brief(OrderLine line, Caller caller, Locale locale) {
    return help(line, caller, List.of(), locale);
  }

  /** As {@link #brief}, with what would become of a claim. */
  HelpJson full(OrderLine line, Caller caller, Locale locale) {
    Policy policy = policies.of(policies.versionFor(line.orderedAt()));
    List<ProblemHelp> problems =
        Arrays.stream(ProblemType.values())
            .map(
                type ->
                    new ProblemHelp(
                        type,
                        phrasebook.say(type, locale),
                        renderer.filing(claims.preview(line, type), locale),
                        wanted(policy, type, Party.BUYER, line, locale),
                        wanted(policy, type, Party.SELLER, line, locale)))
            .toList();
    return help(line, caller, problems, locale);
  }

  String say(Enum<?> word, Locale locale) {
    return phrasebook.say(word, locale);
  }

  private HelpJson help(OrderLine line, Caller caller, List<ProblemHelp> problems, Locale locale) {
    String whyNot = whyNot(line, caller);
    String detail =
        whyNot == null
            ? ""
            : phrasebook.say("problem.help." + whyNot, Map.of("line", line.id()), locale);
    return new HelpJson(whyNot == null, whyNot, detail, problems);
  }

  private @Nullable String whyNot(OrderLine line, Caller caller) {
    if (!line.buyer().equals(caller.account())) {
      return "NOT_THE_BUYER";
    }
    if (line.chargebackSince() != null) {
      return "CHARGEBACK_IS_OPEN";
    }
    if (disputes.isOpenFor(line)) {
      return "DISPUTE_ALREADY_OPEN";
    }
    return line.refundable().isPositive() ? null : "NOTHING_LEFT_TO_REFUND";
  }

  private List<Wanted> wanted(
      Policy policy, ProblemType type, Party side, OrderLine line, Locale locale) {
    return policy.evidenceWanted(type, side, line.paid()).stream()
        .map(wanted -> new Wanted(wanted.kind(), phrasebook.say(wanted.kind(), locale)))
        .toList();
  }
}

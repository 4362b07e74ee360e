package dev.redress.figures;

import dev.redress.appeals.AppealView;
import dev.redress.appeals.AppealWindowOpened;
import dev.redress.claims.ClaimFiled;
import dev.redress.disputes.Decision;
import dev.redress.disputes.DisputeView;
import dev.redress.engine.ElementPass;
import dev.redress.figures.FactsOfDispute.RunningDeadline;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.Stage;
import dev.redress.notification.FailedNotice;
import dev.redress.policy.Deadline;
import dev.redress.policy.Ground;
import dev.redress.reviews.BlindReview;
import dev.redress.reviews.ReviewStarted;
import dev.redress.settlement.LedgerEntryView;
import dev.redress.settlement.LedgerEntryView.Posting;
import dev.redress.settlement.RefundView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the modules tell of one dispute, and what of that counts.
 *
 * @param firsts when each event of its timeline happened first, by the event's name
 * @param passes through which elements of the model it went
 * @param blindReviews the second looks that were concluded
 * @param country where the goods went
 * @param stake what the buyer could get
 */
record DisputeStory(
    DisputeView dispute,
    Map<String, Instant> firsts,
    List<Decision> decisions,
    List<AppealView> appeals,
    List<LedgerEntryView> ledger,
    List<RefundView> refunds,
    List<FailedNotice> failedNotices,
    List<Deadline> running,
    List<ElementPass> passes,
    List<BlindReview> blindReviews,
    Circumstances circumstances,
    String country,
    Money stake,
    ZoneId zone) {

  /** The events by which stages are told apart. */
  static final List<String> MILESTONES =
      List.of(
          ClaimFiled.class.getSimpleName(),
          ReviewStarted.class.getSimpleName(),
          AppealWindowOpened.class.getSimpleName());

  FactsOfDispute facts() {
    Map<Fact.Key, Fact> facts = new LinkedHashMap<>();
    Stream.of(standing(), result(), fairness(), stages(), passed(), money(), failures())
        .flatMap(List::stream)
        .forEach(fact -> facts.merge(fact.key(), fact, Fact::and));
    return new FactsOfDispute(
        dispute.id(),
        dispute.problemType().name(),
        country,
        List.copyOf(facts.values()),
        running.stream()
            .filter(deadline -> !deadline.isPaused())
            .map(
                deadline ->
                    new RunningDeadline(
                        deadline.kind().name(), deadline.subject(), deadline.dueAt()))
            .toList());
  }

  private List<Fact> standing() {
    LocalDate opened = day(dispute.openedAt());
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.once(Tally.OPENED, opened, ""));
    if (dispute.isOpen()) {
      facts.add(Fact.once(Tally.OPEN, opened, dispute.stage().name()));
    }
    if (resolvedAt() == null) {
      facts.add(Fact.once(Tally.UNRESOLVED, opened, ""));
      facts.add(Fact.money(Tally.AT_STAKE, opened, "", stake));
    }
    return facts;
  }

  private List<Fact> result() {
    Instant at = resolvedAt();
    Outcome outcome = dispute.outcome();
    if (at == null || outcome == null) {
      return List.of();
    }
    LocalDate day = day(at);
    Resolution resolution = resolution();
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.once(Tally.RESOLVED, day, resolution.name()));
    facts.add(Fact.once(Tally.OUTCOME, day, outcome.name()));
    facts.add(Fact.lasting(Tally.RESOLUTION_TIME, day, "", minutes(dispute.openedAt(), at)));
    if (!appeals.isEmpty()) {
      facts.add(Fact.once(Tally.APPEALED, day, ""));
    }
    lastVerdict()
        .ifPresent(last -> facts.add(Fact.once(Tally.VERDICT, verdictDay(last), verdict(last))));
    return facts;
  }

  private Optional<AppealView> lastVerdict() {
    return appeals.stream()
        .filter(appeal -> appeal.decidedAt() != null)
        .max(Comparator.comparing(appeal -> Objects.requireNonNull(appeal.decidedAt())));
  }

  private LocalDate verdictDay(AppealView decided) {
    return day(Objects.requireNonNull(decided.decidedAt()));
  }

  private static String verdict(AppealView decided) {
    return Objects.requireNonNull(decided.verdict()).name();
  }

  /** Of whom and of what decisions are, to see whether that makes a difference. */
  private List<Fact> fairness() {
    List<Fact> facts = new ArrayList<>();
    for (BlindReview review : blindReviews) {
      answers(review)
          .forEach(
              share -> facts.add(Fact.once(Tally.BLIND_ANSWER, day(review.at()), share.detail())));
    }
    if (!decisions.isEmpty() && decisions.get(decisions.size() - 1).countsAsDefect()) {
      facts.add(Fact.once(Tally.SELLER_DEFECT, day(circumstances.orderedAt()), dispute.seller()));
    }
    Outcome outcome = dispute.outcome();
    if (decisions.isEmpty() || outcome == null || !outcome.isDecision()) {
      return facts;
    }
    Decision first = decisions.get(0);
    LocalDate decided = day(first.at());
    among(first)
        .map(who -> who.with(outcome.name()))
        .forEach(share -> facts.add(Fact.once(Tally.OUTCOME_AMONG, decided, share.detail())));
    lastVerdict()
        .ifPresent(
            last ->
                deciders(first)
                    .map(who -> who.with(verdict(last)))
                    .forEach(
                        share ->
                            facts.add(
                                Fact.once(Tally.VERDICT_AMONG, verdictDay(last), share.detail()))));
    return facts;
  }

  private static Stream<Share> answers(BlindReview review) {
    BlindReview.Answers one = review.first();
    BlindReview.Answers other = review.second();
    Share outcome = Share.answers(Share.OUTCOME, one.outcome().name(), other.outcome().name());
    Share defect =
        Share.answers(Share.DEFECT, yes(one.countsAsDefect()), yes(other.countsAsDefect()));
    return one.outcome().isGrant() && other.outcome().isGrant()
        ? Stream.of(
            outcome, defect, Share.answers(Share.PAYER, one.payer().name(), other.payer().name()))
        : Stream.of(outcome, defect);
  }

  private static String yes(boolean answer) {
    return answer ? "YES" : "NO";
  }

  private Stream<Share> among(Decision first) {
    return Stream.concat(
        deciders(first),
        Stream.of(
                Optional.ofNullable(circumstances.buyerLanguage())
                    .map(one -> new Share(Share.Group.BUYER_LANGUAGE, one.toLanguageTag(), "")),
                Optional.ofNullable(circumstances.sellerLanguage())
                    .map(one -> new Share(Share.Group.SELLER_LANGUAGE, one.toLanguageTag(), "")),
                Optional.ofNullable(circumstances.amount())
                    .map(band -> new Share(Share.Group.AMOUNT, band.name(), "")))
            .flatMap(Optional::stream));
  }

  /** The rules that the first decision rested on, and whoever of the staff made it. */
  private static Stream<Share> deciders(Decision first) {
    Stream<Share> rules =
        first.grounds().stream()
            .map(Ground::rule)
            .distinct()
            .map(rule -> new Share(Share.Group.RULE, rule, ""));
    return first.by().isStaff()
        ? Stream.concat(rules, Stream.of(new Share(Share.Group.REVIEWER, first.by().account(), "")))
        : rules;
  }

  /** When something was decided, agreed or given up for the first time; null while nothing was. */
  private @Nullable Instant resolvedAt() {
    return decisions.isEmpty() ? dispute.closedAt() : decisions.get(0).at();
  }

  private Resolution resolution() {
    Outcome first =
        decisions.isEmpty()
            ? Objects.requireNonNull(dispute.outcome())
            : decisions.get(0).outcome();
    return switch (first) {
      case SETTLED ->
          firsts.containsKey(MILESTONES.get(0))
              ? Resolution.SETTLED_AFTER_CLAIM
              : Resolution.SETTLED_BEFORE_CLAIM;
      case WITHDRAWN -> Resolution.WITHDRAWN;
      case LAPSED -> Resolution.LAPSED;
      case CHARGEBACK -> Resolution.CHARGED_BACK;
      case GRANTED_FULL, GRANTED_PARTIAL, GRANTED_ON_RETURN, DENIED, INELIGIBLE ->
          byPerson() ? Resolution.DECIDED_BY_PERSON : Resolution.DECIDED_BY_POLICY;
    };
  }

  /** What the seller accepts, the tables grant: nobody of the marketplace looks at it. */
  private boolean byPerson() {
    return !decisions.isEmpty() && decisions.get(0).by().isStaff();
  }

  /** How long it stood in each stage that it has left. */
  private List<Fact> stages() {
    Map<Stage, Instant> entered = new EnumMap<>(Stage.class);
    entered.put(Stage.NEGOTIATION, dispute.openedAt());
    enter(entered, Stage.CLAIM, firsts.get(MILESTONES.get(0)));
    enter(entered, Stage.REVIEW, firsts.get(MILESTONES.get(1)));
    enter(entered, Stage.APPEAL, firsts.get(MILESTONES.get(2)));
    enter(entered, Stage.CLOSED, dispute.closedAt());
    List<Fact> facts = new ArrayList<>();
    Map.Entry<Stage, Instant> before = null;
    for (Map.Entry<Stage, Instant> next : entered.entrySet()) {
      if (before != null) {
        facts.add(
            Fact.lasting(
                Tally.STAGE_TIME,
                day(next.getValue()),
                before.getKey().name(),
                minutes(before.getValue(), next.getValue())));
      }
      before = next;
    }
    return facts;
  }

  private static void enter(Map<Stage, Instant> entered, Stage stage, @Nullable Instant at) {
    if (at != null) {
      entered.put(stage, at);
    }
  }

  private List<Fact> passed() {
    return passes.stream()
        .map(
            pass ->
                Fact.lasting(
                    Tally.ELEMENT_PASSED,
                    day(pass.endedAt()),
                    pass.element(),
                    minutes(pass.begunAt(), pass.endedAt())))
        .toList();
  }

  private List<Fact> money() {
    List<Fact> facts = new ArrayList<>();
    for (LedgerEntryView entry : ledger) {
      LocalDate day = day(entry.bookedAt());
      for (Posting posting : entry.postings()) {
        String account = posting.account().replaceFirst(":.*", "").toUpperCase(Locale.ROOT);
        if (account.equals(Actor.Role.BUYER.name())) {
          facts.add(Fact.money(Tally.REFUNDED, day, "", posting.amount()));
        } else {
          String payer = Payer.valueOf(account).name();
          facts.add(Fact.money(Tally.BORNE, day, payer, posting.amount().negated()));
        }
      }
    }
    return facts;
  }

  private List<Fact> failures() {
    List<Fact> facts = new ArrayList<>();
    for (FailedNotice notice : failedNotices) {
      facts.add(Fact.times(Tally.NOTICE_FAILED, day(notice.at()), notice.state().name(), 1));
    }
    for (RefundView refund : refunds) {
      if (refund.state() == RefundView.State.PENDING) {
        facts.add(Fact.money(Tally.REFUND_PENDING, day(refund.askedAt()), "", refund.amount()));
      }
    }
    return facts;
  }

  private LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  private static long minutes(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toMinutes());
  }
}

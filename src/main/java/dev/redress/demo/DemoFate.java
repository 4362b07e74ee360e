package dev.redress.demo;

import static dev.redress.guarantee.Party.BUYER;
import static dev.redress.guarantee.Party.SELLER;

import dev.redress.appeals.AppealDraft;
import dev.redress.appeals.AppealPart;
import dev.redress.disputes.Basis;
import dev.redress.disputes.RemedyRequest;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.RemedyType;
import dev.redress.orders.OrderLineData;
import dev.redress.orders.OrderLineId;
import dev.redress.reviews.ReviewDraft;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.joda.money.Money;

/**
 * What comes of one dispute of the {@link DemoCrowd}: most are settled by the two, some lapse or
 * are withdrawn, about four in ten become a claim, and of those that a person decides every fifth
 * is appealed. What would happen after the house opens has not happened yet.
 */
final class DemoFate {

  private static final List<ProblemType> PROBLEMS =
      List.of(
          ProblemType.NOT_RECEIVED,
          ProblemType.NOT_RECEIVED,
          ProblemType.NOT_RECEIVED,
          ProblemType.NOT_RECEIVED,
          ProblemType.NOT_AS_DESCRIBED,
          ProblemType.NOT_AS_DESCRIBED,
          ProblemType.NOT_AS_DESCRIBED,
          ProblemType.DAMAGED,
          ProblemType.DAMAGED,
          ProblemType.DAMAGED,
          ProblemType.DEFECTIVE,
          ProblemType.DEFECTIVE,
          ProblemType.WRONG_ITEM,
          ProblemType.WRONG_ITEM,
          ProblemType.INCOMPLETE,
          ProblemType.LATE_DELIVERY,
          ProblemType.DELIVERED_NOT_RECEIVED,
          ProblemType.EMPTY_BOX,
          ProblemType.COUNTERFEIT,
          ProblemType.EXTRA_CHARGES);

  private static final RemedyRequest FULL = RemedyRequest.of(RemedyType.FULL_REFUND);

  private final OrderLineId line;
  private final List<Deed> deeds = new ArrayList<>();
  private final ProblemType problem;
  private final Money paid;
  private final Locale buyers;
  private final Locale sellers;
  private final Instant now;
  private final Random random;

  private Instant at;

  private record Deed(Instant at, Consumer<DemoDispute> done) {}

  /**
   * @param buyers the buyer's language
   * @param sellers the seller's language
   */
  DemoFate(
      OrderLineData line,
      ProblemType problem,
      Locale buyers,
      Locale sellers,
      Instant opened,
      Instant now,
      Random random) {
    this.line = line.id();
    this.problem = problem;
    this.paid = line.itemPrice().plus(line.shippingPrice()).plus(line.tax());
    this.buyers = buyers;
    this.sellers = sellers;
    this.at = opened;
    this.now = now;
    this.random = random;
  }

  static ProblemType anyProblem(Random random) {
    return PROBLEMS.get(random.nextInt(PROBLEMS.size()));
  }

  /** What has happened until now. */
  DemoStory told() {
    RemedyRequest wish = thereAreGoods() ? RemedyRequest.of(RemedyType.REFUND_ON_RETURN) : FULL;
    happens(on -> on.opens(problem, wish, DemoWords.complaint(problem, buyers)));
    int chance = random.nextInt(100);
    if (chance < 32) {
      settles();
    } else if (chance < 40) {
      after(2, 40, on -> on.acceptsOffer(SELLER));
    } else if (chance < 47) {
      talks();
      after(6, 60, on -> on.withdraws(DemoWords.found(buyers)));
    } else if (chance < 54) {
      talks();
    } else {
      claims();
    }
    DemoStory story = DemoStory.about(line);
    deeds.sort(Comparator.comparing(Deed::at));
    deeds.forEach(one -> story.at(one.at(), one.done()));
    return story;
  }

  private void talks() {
    after(1, 20, on -> on.writes(SELLER, DemoWords.askedBack(sellers)));
    if (random.nextBoolean()) {
      after(1, 20, on -> on.writes(BUYER, DemoWords.insists(buyers)));
    }
  }

  private void settles() {
    if (random.nextBoolean()) {
      talks();
    }
    after(2, 30, on -> on.offers(SELLER, part(15 + random.nextInt(35)), DemoWords.offer(sellers)));
    if (random.nextInt(3) == 0) {
      after(1, 20, on -> on.offers(BUYER, part(60), DemoWords.counterOffer(buyers)));
      after(1, 20, on -> on.acceptsOffer(SELLER));
    } else {
      after(1, 40, on -> on.acceptsOffer(BUYER));
    }
  }

  private void claims() {
    boolean answered = random.nextInt(4) > 0;
    if (answered) {
      after(3, 40, on -> on.declinesOffer(SELLER));
      after(2, 30, on -> on.filesClaim(FULL, DemoWords.claim(buyers)));
    } else {
      after(75, 150, on -> on.filesClaim(FULL, DemoWords.claim(buyers)));
    }
    int chance = random.nextInt(100);
    if (chance < 12) {
      after(2, 40, on -> on.offers(SELLER, part(50), DemoWords.offer(sellers)));
      after(2, 40, on -> on.acceptsOffer(BUYER));
    } else if (chance < 84) {
      after(2, 60, on -> on.contests(DemoWords.contest(sellers)));
      isReviewed();
    }
  }

  private void isReviewed() {
    String reviewer = one(DemoCrowd.caseWorkers());
    if (random.nextInt(7) == 0) {
      after(2, 30, on -> on.takes(DemoDispute.REVIEW, reviewer));
      Party asked = random.nextBoolean() ? BUYER : SELLER;
      minutesAfter(
          8,
          on ->
              on.concludesReview(
                  reviewer,
                  DemoScript.asks(
                      asked,
                      Set.of(EvidenceKind.PHOTO_OF_ITEM),
                      DemoWords.question(languageOf(asked)))));
      if (random.nextInt(5) > 0) {
        after(
            3,
            50,
            on ->
                on.shows(
                    asked,
                    EvidenceKind.PHOTO_OF_ITEM,
                    DemoPhoto.CRACKED_PLATE,
                    "photo.jpg",
                    DemoWords.asAsked(languageOf(asked))));
      } else {
        // silence: the deadline decides how it goes on
        return;
      }
    }
    after(1, random.nextInt(8) == 0 ? 75 : 36, on -> on.takes(DemoDispute.REVIEW, reviewer));
    Outcome outcome = outcome();
    Payer payer = payer(outcome);
    minutesAfter(
        5 + random.nextInt(30), on -> on.concludesReview(reviewer, decides(outcome, payer)));
    looksBlindly(reviewer, outcome, payer);
    String approver = one(DemoCrowd.seniorReviewers());
    after(1, 20, on -> on.approves(approver));
    if (outcome == Outcome.GRANTED_ON_RETURN) {
      after(2, 40, on -> on.providesLabel("DHL", "JD01460000" + paid.getAmountMinorInt(), ""));
      after(10, 150, DemoDispute::shipsBack);
      after(50, 200, DemoDispute::receivesGoods);
    }
    if (random.nextInt(5) == 0) {
      appeals(outcome, approver);
    }
  }

  private ReviewDraft.Decide decides(Outcome outcome, Payer payer) {
    return DemoScript.decides(
        outcome,
        outcome == Outcome.GRANTED_PARTIAL ? share(40).toString() : null,
        payer,
        outcome != Outcome.DENIED && payer == Payer.SELLER,
        DemoWords.decision(outcome));
  }

  /** Beside the dispute's own course; four of five see it alike. */
  private void looksBlindly(String reviewer, Outcome outcome, Payer payer) {
    List<String> others =
        DemoCrowd.caseWorkers().stream().filter(one -> !one.equals(reviewer)).toList();
    String second = one(others);
    Outcome seen = random.nextInt(5) > 0 ? outcome : outcome();
    Payer pays = seen == outcome ? payer : payer(seen);
    Instant decided = at;
    after(22, 80, on -> on.looksBlindly(second, decides(seen, pays)));
    at = decided;
  }

  private void appeals(Outcome outcome, String approver) {
    Party party = outcome == Outcome.DENIED ? BUYER : SELLER;
    after(
        20,
        300,
        on ->
            on.shows(
                party,
                EvidenceKind.PHOTO_OF_PARCEL,
                DemoPhoto.CRUSHED_PARCEL,
                "new.jpg",
                DemoWords.newPhoto(languageOf(party))));
    minutesAfter(
        12,
        on -> on.appeals(party, Set.of(AppealPart.REFUND), DemoWords.appeal(languageOf(party))));
    String second =
        one(DemoCrowd.seniorReviewers().stream().filter(one -> !one.equals(approver)).toList());
    after(4, 70, on -> on.takes(DemoDispute.APPEAL, second));
    boolean changed = random.nextInt(100) < (problem == ProblemType.NOT_AS_DESCRIBED ? 45 : 20);
    AppealDraft verdict =
        !changed
            ? new AppealDraft(null, null, null, null, Basis.NOTHING, DemoWords.upheld())
            : outcome == Outcome.DENIED
                ? new AppealDraft(
                    Outcome.GRANTED_FULL,
                    null,
                    Payer.SELLER,
                    true,
                    Basis.NOTHING,
                    DemoWords.changed())
                : new AppealDraft(
                    Outcome.DENIED, null, null, false, Basis.NOTHING, DemoWords.changed());
    minutesAfter(10 + random.nextInt(40), on -> on.decidesAppeal(second, verdict));
  }

  /** Dear goods are denied a little more often, and counterfeits hardly ever. */
  private Outcome outcome() {
    boolean dear = paid.getAmount().intValue() > 400;
    int chance = random.nextInt(100);
    if (problem == ProblemType.COUNTERFEIT) {
      return chance < 85 ? Outcome.GRANTED_FULL : Outcome.DENIED;
    }
    if (chance < (dear ? 40 : 28)) {
      return Outcome.DENIED;
    }
    if (chance < 48) {
      return Outcome.GRANTED_PARTIAL;
    }
    return chance < 66 && thereAreGoods() ? Outcome.GRANTED_ON_RETURN : Outcome.GRANTED_FULL;
  }

  /** Which can go back. */
  private boolean thereAreGoods() {
    return switch (problem) {
      case NOT_RECEIVED, DELIVERED_NOT_RECEIVED, LATE_DELIVERY, EMPTY_BOX, EXTRA_CHARGES -> false;
      default -> true;
    };
  }

  private Payer payer(Outcome outcome) {
    int chance = outcome.isGrant() ? random.nextInt(10) : 9;
    return chance == 0 ? Payer.MARKETPLACE : chance < 3 ? Payer.CARRIER : Payer.SELLER;
  }

  private RemedyRequest part(int percent) {
    return RemedyRequest.of(RemedyType.PARTIAL_REFUND, share(percent));
  }

  private Money share(int percent) {
    return paid.multipliedBy(BigDecimal.valueOf(percent, 2), RoundingMode.DOWN);
  }

  private Locale languageOf(Party party) {
    return party == BUYER ? buyers : sellers;
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private void after(int hours, int atMost, Consumer<DemoDispute> deed) {
    at = at.plus(Duration.ofMinutes(60L * hours + random.nextInt(60 * (atMost - hours))));
    happens(deed);
  }

  private void minutesAfter(int minutes, Consumer<DemoDispute> deed) {
    at = at.plus(Duration.ofMinutes(minutes));
    happens(deed);
  }

  private void happens(Consumer<DemoDispute> deed) {
    if (at.isBefore(now)) {
      deeds.add(new Deed(at, deed));
    }
  }
}

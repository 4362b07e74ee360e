package dev.redress.policy;

import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.Phrasebook.Voice;
import dev.redress.guarantee.ProblemType;
import dev.redress.policy.DeadlineTerms.Length;
import dev.redress.policy.DeadlineTerms.Night;
import dev.redress.policy.DeadlineTerms.Unit;
import dev.redress.policy.DecisionTable.Hit;
import dev.redress.policy.Eligibility.Kind;
import dev.redress.policy.Eligibility.Objection;
import dev.redress.policy.ReviewRouting.ProofOfDelivery;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One version of the policy: its tables, which never change. Asking them changes nothing, and the
 * preview before filing asks the same questions as the decision, so that they cannot disagree.
 */
public final class Policy {

  private static final Set<ProblemType> ABOUT_DELIVERY =
      EnumSet.of(ProblemType.NOT_RECEIVED, ProblemType.DELIVERED_NOT_RECEIVED);

  private final PolicyTables tables;
  private final MarketplaceCalendar calendar;
  private final ExchangeRates rates;
  private final Map<DeadlineKind, DeadlineTerms> terms;

  Policy(PolicyTables tables, MarketplaceCalendar calendar, ExchangeRates rates) {
    this.tables = tables;
    this.calendar = calendar;
    this.rates = rates;
    this.terms = new EnumMap<>(DeadlineKind.class);
    for (DeadlineKind kind : DeadlineKind.values()) {
      terms.put(kind, readTerms(kind));
    }
  }

  public String version() {
    return tables.version();
  }

  PolicyTables tables() {
    return tables;
  }

  /** All its rules as its tables tell them to people. */
  public List<TableInWords> inWords(Voice voice) {
    return tables.inWords(voice);
  }

  /**
   * What a rule says in plain words; empty where no table has it: decisions of people have grounds
   * of their own.
   */
  public Optional<String> clause(String rule, Voice voice) {
    return tables.clause(rule, voice);
  }

  /** The figures of a rule, for texts that name them; none where no table has it. */
  Map<String, Object> figures(String rule, Voice voice) {
    return tables.figures(rule).map(figures -> figures.in(voice)).orElse(Map.of());
  }

  /**
   * Whether a claim may be filed in that situation: every ground against it. A time from which it
   * may be filed is promised only where it may still be filed then.
   */
  public Evaluation<Eligibility> eligibility(FilingSituation situation) {
    Evaluation<Eligibility> now = eligibility(EligibilityFacts.from(situation, calendar));
    Instant from = now.result().from().orElse(null);
    boolean keepsItsPromise =
        from == null
            || eligibility(EligibilityFacts.from(situation.at(from), calendar)).result().eligible();
    return keepsItsPromise ? now : now.with(now.result().closingFirst());
  }

  /** As {@link #eligibility(FilingSituation)}, from facts that were computed before. */
  public Evaluation<Eligibility> eligibility(EligibilityFacts facts) {
    FactSheet sheet = facts.sheet();
    DecisionTable table = tables.eligibility();
    List<Hit> hits = table.ask(sheet);
    List<Objection> objections =
        hits.stream().map(hit -> objection(table, hit, facts, sheet)).toList();
    return evaluation(new Eligibility(objections), table, hits, sheet);
  }

  /** Whether an accepted claim is a clear case. */
  public Evaluation<AutomaticAnswer> automatic(AutomaticFacts facts) {
    FactSheet sheet = facts.sheet();
    DecisionTable table = tables.automaticDecision();
    Hit hit = only(table, sheet);
    Ground ground = ground(table, hit, sheet);
    AutomaticAnswer answer =
        switch (hit.text("route")) {
          case "DECIDED" ->
              new AutomaticAnswer.Decided(
                  Outcome.valueOf(hit.text("outcome")),
                  Payer.valueOf(hit.text("payer")),
                  hit.isTrue("defect"),
                  ground);
          case "ASK_SELLER" -> new AutomaticAnswer.HearSeller(ground);
          case "REVIEW" -> new AutomaticAnswer.Review(ground);
          default -> throw new IllegalStateException("rule " + hit.rule() + " has no such route");
        };
    return evaluation(answer, table, List.of(hit), sheet);
  }

  /**
   * How a claim of an amount is reviewed: before the review with what is claimed, before a decision
   * binds with what is granted.
   *
   * @throws NoExchangeRate where none is configured for the amount's currency
   */
  public Evaluation<ReviewRouting> routing(Money amount) {
    FactSheet sheet = ReviewRoutingFacts.of(amount, rates).sheet();
    DecisionTable table = tables.reviewRouting();
    Hit hit = only(table, sheet);
    ReviewRouting routing =
        new ReviewRouting(
            hit.isTrue("secondApproval"),
            new TaskPriority(
                hit.number("priority"),
                points(hit, "priorityADay"),
                points(hit, "priorityOverdue"),
                points(hit, "priorityRepeated")),
            ProofOfDelivery.valueOf(hit.text("proofOfDelivery")),
            ground(table, hit, sheet));
    return evaluation(routing, table, List.of(hit), sheet);
  }

  /**
   * What the tables say of a claim that a person decides, with what is known now; empty where they
   * leave it open.
   *
   * @param paid for the order line: dear goods want a signature
   * @throws NoExchangeRate where none is configured for the amount's currency
   */
  public Optional<Proposal> proposal(AutomaticFacts facts, ProofShown shown, Money paid) {
    if (automatic(facts).result() instanceof AutomaticAnswer.Decided clear
        && clear.outcome().isGrant()) {
      return Optional.of(
          new Proposal(
              clear.outcome(), clear.payer(), clear.countsAsDefect(), List.of(clear.ground())));
    }
    return ABOUT_DELIVERY.contains(facts.problemType())
        ? onDelivery(facts, shown, paid)
        : Optional.empty();
  }

  /** Who is to prove the delivery is the seller; what proves it, the routing says. */
  private Optional<Proposal> onDelivery(AutomaticFacts facts, ProofShown shown, Money paid) {
    boolean signature = routing(paid).result().proofOfDelivery() == ProofOfDelivery.SIGNATURE;
    boolean proven = shown.scanned() && (!signature || shown.signed());
    String reason =
        proven
            ? "DELIVERY_PROVEN"
            : shown.scanned() ? "SIGNATURE_NOT_SHOWN" : "DELIVERY_NOT_PROVEN";
    EvidenceKind proof = signature ? EvidenceKind.SIGNATURE : EvidenceKind.PROOF_OF_DELIVERY;
    return evidenceWanted(facts.problemType(), Party.SELLER, paid).stream()
        .filter(wanted -> wanted.kind() == proof)
        .findFirst()
        .map(wanted -> new Ground(wanted.rule(), reason, version(), Map.of()))
        .map(
            ground ->
                proven
                    ? new Proposal(Outcome.DENIED, Payer.MARKETPLACE, false, List.of(ground))
                    : new Proposal(
                        Outcome.GRANTED_FULL,
                        Payer.SELLER,
                        !(facts.marketplaceLabel() && facts.scannedInTime()),
                        List.of(ground)));
  }

  /** Whether one of its tables has it. */
  public boolean hasRule(String rule) {
    return tables.hasRule(rule);
  }

  /** Every ground against admitting an appeal; empty if it is admitted. */
  public Evaluation<List<Ground>> admission(AppealAdmissionFacts facts) {
    FactSheet sheet = facts.sheet();
    DecisionTable table = tables.appealAdmission();
    List<Hit> hits = table.ask(sheet);
    List<Ground> grounds = hits.stream().map(hit -> ground(table, hit, sheet)).toList();
    return evaluation(grounds, table, hits, sheet);
  }

  /**
   * What helps a side to show its case, the most telling first.
   *
   * @param paid for the order line: dear goods want a signature; not asked for where the currency
   *     has no exchange rate
   */
  public List<EvidenceWanted> evidenceWanted(ProblemType problemType, Party side, Money paid) {
    FactSheet sheet =
        new FactSheet()
            .with("problemType", problemType)
            .with("side", side)
            .with("paidInUsd", rates.knows(paid.getCurrencyUnit()) ? rates.inUsd(paid) : null);
    return tables.evidenceWanted().ask(sheet).stream()
        .map(hit -> new EvidenceWanted(hit.rule(), EvidenceKind.valueOf(hit.text("kind"))))
        .toList();
  }

  /** Which facts a rule looks at, in its table's order; none where no table has it. */
  List<String> factsOf(String rule) {
    return tables.factsOf(rule);
  }

  /** The terms of a kind of deadline. */
  public DeadlineTerms terms(DeadlineKind kind) {
    DeadlineTerms found = terms.get(kind);
    if (found == null) {
      throw new IllegalStateException("no terms for " + kind);
    }
    return found;
  }

  private Objection objection(
      DecisionTable table, Hit hit, EligibilityFacts facts, FactSheet sheet) {
    Kind kind = Kind.valueOf(hit.text("kind"));
    Map<String, Object> met = factsThatMet(table, hit, sheet);
    Instant from = null;
    if (hit.optional("measure") instanceof String fact) {
      Measure measure = Measure.of(fact);
      put(met, measure.since(), sheet.get(measure.since()));
      from = kind == Kind.NOT_YET ? measure.reaches(hit.number("figure"), facts, calendar) : null;
      put(met, "from", from);
    }
    Ground ground = new Ground(hit.rule(), hit.text("reason"), version(), met);
    return new Objection(ground, kind, from);
  }

  private Ground ground(DecisionTable table, Hit hit, FactSheet sheet) {
    return new Ground(hit.rule(), hit.text("reason"), version(), factsThatMet(table, hit, sheet));
  }

  /** The known facts that the rule looks at, and its figure where it has one. */
  private static Map<String, Object> factsThatMet(DecisionTable table, Hit hit, FactSheet sheet) {
    Map<String, Object> met = new LinkedHashMap<>();
    table.factsOf(hit.rule()).forEach(name -> put(met, name, sheet.get(name)));
    put(met, "figure", hit.optional("figure"));
    return met;
  }

  private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
    if (value != null) {
      facts.put(name, value);
    }
  }

  private <T> Evaluation<T> evaluation(
      T result, DecisionTable table, List<Hit> hits, FactSheet sheet) {
    return new Evaluation<>(
        result, table.key(), version(), hits.stream().map(Hit::rule).toList(), sheet.asMap());
  }

  /** A version may leave such a column empty, and the oldest ones do not have it. */
  private static int points(Hit hit, String column) {
    return hit.optional(column) == null ? 0 : hit.number(column);
  }

  private static Hit only(DecisionTable table, FactSheet sheet) {
    List<Hit> hits = table.ask(sheet);
    if (hits.size() != 1) {
      throw new IllegalStateException(
          "table " + table.key() + " gave " + hits.size() + " answers to " + sheet.asMap());
    }
    return hits.get(0);
  }

  private DeadlineTerms readTerms(DeadlineKind kind) {
    Hit row = only(tables.deadlines(), new FactSheet().with("deadline", kind));
    return new DeadlineTerms(
        kind,
        row.rule(),
        new Length(row.number("length"), Unit.valueOf(row.text("unit"))),
        length(row, "allowance"),
        length(row, "reminder"),
        row.optional("nightFrom") == null
            ? null
            : new Night(row.number("nightFrom"), row.number("nightTo")),
        hours(row, "partyExtension"),
        hours(row, "staffExtension"),
        DeadlineTerms.Whom.valueOf(row.text("whom")),
        row.text("whenSilent"));
  }

  private static Duration hours(Hit row, String column) {
    return row.optional(column) == null ? Duration.ZERO : Duration.ofHours(row.number(column));
  }

  private static @Nullable Length length(Hit row, String column) {
    return row.optional(column) == null
        ? null
        : new Length(row.number(column), Unit.valueOf(row.text(column + "Unit")));
  }
}

package dev.redress.policy;

import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Payer;

/** What the automatic table says of an accepted claim; the ground names its rule. */
public sealed interface AutomaticAnswer {

  Ground ground();

  /** A clear case: decided by the rule, with all three parts of a decision. */
  record Decided(Outcome outcome, Payer payer, boolean countsAsDefect, Ground ground)
      implements AutomaticAnswer {}

  /** No fact decides yet: the seller is heard, then the table is asked again. */
  record HearSeller(Ground ground) implements AutomaticAnswer {}

  /** No clear case: a person decides. */
  record Review(Ground ground) implements AutomaticAnswer {}
}

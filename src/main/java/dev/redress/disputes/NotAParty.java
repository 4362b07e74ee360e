package dev.redress.disputes;

import dev.redress.guarantee.Refusal;

/** Only the buyer and the seller of a dispute may do this. */
public final class NotAParty extends Refusal {}

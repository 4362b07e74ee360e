package dev.redress.disputes;

import dev.redress.guarantee.Refusal;

/** The buyer was granted something: there is no complaint left to withdraw. */
public final class NothingLeftToWithdraw extends Refusal {}

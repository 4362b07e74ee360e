package dev.redress.disputes;

import dev.redress.guarantee.Refusal;

/** Nobody decides a dispute in which they are a party. */
public final class DecidesOwnDispute extends Refusal {}

package dev.redress.disputes;

import dev.redress.guarantee.Refusal;

/** This step is not this person's to take in this dispute. */
public final class NotTheirs extends Refusal {}

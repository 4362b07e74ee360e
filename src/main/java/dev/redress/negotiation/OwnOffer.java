package dev.redress.negotiation;

import dev.redress.guarantee.Refusal;

/** An offer is answered by the other side. */
public final class OwnOffer extends Refusal {}

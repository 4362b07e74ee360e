package dev.redress.negotiation;

import dev.redress.guarantee.Refusal;

/**
 * A filed claim says what the buyer wants; now it is the seller who accepts, contests or offers.
 */
public final class SellerHasTheWord extends Refusal {}

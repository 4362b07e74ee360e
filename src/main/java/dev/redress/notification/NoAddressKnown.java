package dev.redress.notification;

import dev.redress.guarantee.Refusal;

/** There is no address to which the notice could go. */
public final class NoAddressKnown extends Refusal {}

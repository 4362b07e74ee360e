package dev.redress.casework;

import dev.redress.guarantee.Refusal;

/** Whoever looks at a decided case blindly changes nothing in it. */
final class LookedAtBlindly extends Refusal {}

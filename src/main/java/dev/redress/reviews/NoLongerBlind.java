package dev.redress.reviews;

import dev.redress.guarantee.Refusal;

/** Whoever had a part in a dispute, or has looked into it since it was decided, is not blind. */
public final class NoLongerBlind extends Refusal {}

package dev.redress.steering;

import dev.redress.guarantee.Refusal;

/** It failed each time it was tried, and nobody foresaw why. */
public final class FailedTooOften extends Refusal {}

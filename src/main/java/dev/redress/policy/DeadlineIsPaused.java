package dev.redress.policy;

import dev.redress.guarantee.Refusal;

/** It stands still already: nothing to extend or to pause. */
public final class DeadlineIsPaused extends Refusal {}

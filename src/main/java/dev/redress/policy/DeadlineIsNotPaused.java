package dev.redress.policy;

import dev.redress.guarantee.Refusal;

/** It runs: nothing to resume. */
public final class DeadlineIsNotPaused extends Refusal {}

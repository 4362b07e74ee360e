package dev.redress.appeals;

import dev.redress.guarantee.Refusal;

/** The task cannot be completed before its form says what is decided. */
public final class NothingConcludedYet extends Refusal {}

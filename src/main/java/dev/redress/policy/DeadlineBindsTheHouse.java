package dev.redress.policy;

import dev.redress.guarantee.Refusal;

/** The house's own targets are met or missed; they stand still for nobody. */
public final class DeadlineBindsTheHouse extends Refusal {}

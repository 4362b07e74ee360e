package dev.redress.reviews;

import dev.redress.guarantee.Refusal;

/** Whoever proposed a decision does not approve it: four eyes. */
public final class NeedsAnotherPerson extends Refusal {}

package dev.redress.engine;

import dev.redress.guarantee.Refusal;

/** A task of one dispute was completed with the name of another. */
public final class ForeignDispute extends Refusal {}

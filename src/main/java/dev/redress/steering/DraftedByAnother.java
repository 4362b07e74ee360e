package dev.redress.steering;

import dev.redress.guarantee.Refusal;

/** Who drafts an action confirms it. */
public final class DraftedByAnother extends Refusal {}

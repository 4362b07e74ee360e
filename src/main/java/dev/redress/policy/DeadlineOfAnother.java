package dev.redress.policy;

import dev.redress.guarantee.Refusal;

/** Only who is bound by a deadline asks for more time. */
public final class DeadlineOfAnother extends Refusal {}

package dev.redress.disputes;

import dev.redress.guarantee.Refusal;

/** Nothing was corrected to which this side still has a right of reply. */
public final class NoReplyWanted extends Refusal {}

package dev.redress.disputes;

import dev.redress.guarantee.Refusal;

/** One correction at a time: the other side still has its right of reply to the last one. */
public final class ReplyStillAwaited extends Refusal {}

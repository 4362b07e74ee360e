package dev.redress.appeals;

import dev.redress.guarantee.Refusal;

/** Whoever had a part in the earlier decision does not decide the appeal. */
public final class HadAPart extends Refusal {}

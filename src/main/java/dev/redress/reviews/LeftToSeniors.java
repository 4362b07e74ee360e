package dev.redress.reviews;

import dev.redress.guarantee.Refusal;

/** The claim was referred: only senior reviewers go on with it. */
public final class LeftToSeniors extends Refusal {}

package dev.redress.reviews;

import dev.redress.guarantee.Refusal;

/** Only case workers and senior reviewers review claims. */
public final class NotAReviewer extends Refusal {}

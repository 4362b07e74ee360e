package dev.redress.appeals;

import dev.redress.guarantee.Refusal;

/** Only senior reviewers decide appeals. */
public final class NotAnAppealReviewer extends Refusal {}

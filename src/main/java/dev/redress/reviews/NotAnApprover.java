package dev.redress.reviews;

import dev.redress.guarantee.Refusal;

/** Only senior reviewers give the second approval. */
public final class NotAnApprover extends Refusal {}

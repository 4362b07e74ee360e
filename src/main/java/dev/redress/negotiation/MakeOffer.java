package dev.redress.negotiation;

import dev.redress.disputes.RemedyRequest;

/** One side proposes a remedy, with a word to it; the text may be empty. */
public record MakeOffer(RemedyRequest remedy, String text) {}

package dev.redress.claims;

import dev.redress.disputes.RemedyRequest;

/** The buyer asks the marketplace to decide, and says what would put it right. */
public record FileClaim(String description, RemedyRequest remedy) {}

package dev.redress.disputes;

import java.time.Instant;

/** When a case file was last verified, and whether all was as it was recorded. */
public record CustodyCheck(Instant at, boolean intact) {}

package dev.redress.api;

import dev.redress.guarantee.Refusal;

/** The key already stands for a request with another body. */
final class IdempotencyKeyReused extends Refusal {}

package dev.redress.api;

/** What {@code If-Match} names is not what stands here any more (RFC 9110, 13.1.1): 412. */
final class PreconditionFailed extends RuntimeException {}

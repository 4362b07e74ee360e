package dev.redress.api;

/** More JSON than any call needs: 413. */
final class BodyTooLarge extends RuntimeException {}

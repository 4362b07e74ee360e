package dev.redress.policy;

/** One fact as people read it, in one language: what it is called, and what it was. */
public record FactInWords(String name, String value) {}

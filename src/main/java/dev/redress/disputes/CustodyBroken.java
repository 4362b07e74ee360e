package dev.redress.disputes;

/** A verification found a case file not as it was recorded: managers must look at once. */
public record CustodyBroken(String number, CustodyReport report) {}

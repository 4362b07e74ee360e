package dev.redress.claims;

/** Where a claim goes after the automatic table was asked. */
public enum ClaimRoute {
  DECIDED,
  ASK_SELLER,
  REVIEW
}

package dev.redress.policy;

/** Where the seller's answer to a claim stands, for the automatic table. */
public enum SellerAnswer {
  NOT_ASKED,
  SILENT,
  CONTESTED,
  ACCEPTED
}

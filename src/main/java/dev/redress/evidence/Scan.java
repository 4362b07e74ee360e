package dev.redress.evidence;

/** How an item stands with the virus scanner. */
public enum Scan {
  /** None was configured when it came, or it is larger than the scanner takes. */
  NOT_SCANNED,
  /** The scanner did not answer; it is asked again, and nobody gets the file before it has. */
  PENDING,
  CLEAN,
  /** Found when it was scanned later; nobody gets the file. */
  INFECTED
}

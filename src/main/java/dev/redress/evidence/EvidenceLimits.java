package dev.redress.evidence;

/**
 * How much may be submitted, by configuration.
 *
 * @param megabytes of a file that is no video
 * @param videoMegabytes of a video
 * @param files of each side in a dispute
 */
public record EvidenceLimits(long megabytes, long videoMegabytes, int files) {}

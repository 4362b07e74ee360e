package dev.redress.policy;

import java.io.InputStream;

/**
 * A file of a draft.
 *
 * @param name as its uploader named it; only shown
 * @param content read once, and not beyond what a table may have; its opener closes it
 */
public record SubmittedTable(String name, InputStream content) {}

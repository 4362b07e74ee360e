package dev.redress.policy;

import org.springframework.core.io.InputStreamSource;

/**
 * A file of a draft.
 *
 * @param name as its uploader named it; only shown
 * @param content opened and read once, and not beyond what a table may have
 */
public record SubmittedTable(String name, InputStreamSource content) {}

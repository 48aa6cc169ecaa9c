package org.planweave.exchange.internal.archive;

/**
 * A file in an archive.
 *
 * @param sha256 of its content, in hexadecimal digits
 */
record Entry(String path, long bytes, String sha256) {}

package org.planweave.ui;

/**
 * Words that lead somewhere.
 *
 * @param label what the reader sees, plain text
 * @param href where it leads, a path of the portal or a full address
 */
public record Link(String label, String href) {}

package org.planweave.search.internal.index;

import org.planweave.api.ResourceRef;

/**
 * A resource as the index keeps it.
 *
 * @param href its page, with an anchor
 * @param department the id of its department
 */
public record Entry(ResourceRef ref, String kind, String title, String text, String href, String department) {}

package org.planweave.api.remarks;

import org.planweave.api.ResourceRef;
import org.planweave.api.events.Event;

/**
 * Somebody was mentioned in words that they may read; said once for each person and each thing that mentions them.
 *
 * @param where what mentions them, such as a comment
 * @param person the id of the person who was mentioned
 * @param by the id of the person who wrote the words
 */
public record PersonMentioned(ResourceRef where, String person, String by) implements Event {}

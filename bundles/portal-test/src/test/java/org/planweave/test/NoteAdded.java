package org.planweave.test;

import org.planweave.api.events.Event;

/** A note was added. */
record NoteAdded(String note) implements Event {}

/**
 * What pages that are open are told while they are: that something they show has changed, and who edits what. Streams of server-sent
 * events, none of which holds a gate or a thread. Messages carry references and kinds, never words; each is checked anew for each reader.
 */
@NullMarked
package org.planweave.web.internal.live;

import org.jspecify.annotations.NullMarked;

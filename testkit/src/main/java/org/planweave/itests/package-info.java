/**
 * The distribution as a test sees it: a process of its own, reached over HTTP and by its commands.
 * Nothing here knows a class of the portal.
 */
@NullMarked
package org.planweave.itests;

import org.jspecify.annotations.NullMarked;

/**
 * What modules need of each other all the time, as services that stay while their owners are replaced.
 * Each call goes through the owner's gate, so it waits instead of failing.
 */
@NullMarked
package org.planweave.core.internal.facade;

import org.jspecify.annotations.NullMarked;

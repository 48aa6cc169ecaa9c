/**
 * Import for scripts and other systems.
 * The shape of the answers is a promise: members are added, never changed.
 */
@NullMarked
package org.planweave.exchange.internal.rest;

import org.jspecify.annotations.NullMarked;

/**
 * Scripts that bring a module's schema from one version to the next, each whole or not at all.
 * Only additions are let through, so that the version before can go on with what it finds.
 */
@NullMarked
package org.planweave.core.internal.store.migrations;

import org.jspecify.annotations.NullMarked;

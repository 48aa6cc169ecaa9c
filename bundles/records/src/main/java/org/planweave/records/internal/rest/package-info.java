/** Requests, their packs and what is held, as JSON and ZIP files. The rules stand in the package stored. */
@NullMarked
package org.planweave.records.internal.rest;

import org.jspecify.annotations.NullMarked;

/**
 * Findings, verdicts, runs and evaluations for other systems.
 * The same rules hold as on the pages.
 */
@NullMarked
package org.planweave.synergies.internal.rest;

import org.jspecify.annotations.NullMarked;

/** Finished reports beside real councils' papers: their structure, not their words. */
@NullMarked
package org.planweave.reports.internal.structure;

import org.jspecify.annotations.NullMarked;

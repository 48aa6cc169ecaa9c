/**
 * What a request is, when it is due, what may be held back and under which section, and what is left of a text once it is.
 * Values and pure rules: no database, no page.
 */
@NullMarked
package org.planweave.records.internal.rules;

import org.jspecify.annotations.NullMarked;

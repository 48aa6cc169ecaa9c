/**
 * From the bytes of a file to blocks: headings, paragraphs, list items and tables, each with its place.
 * What a block means is not decided here.
 */
@NullMarked
package org.planweave.exchange.internal.reading.source;

import org.jspecify.annotations.NullMarked;

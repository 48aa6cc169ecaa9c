/**
 * Word files: the package is opened within limits, then its text, styles and numbering are streamed.
 * Nothing outside the file is ever fetched and no DTD is read.
 */
@NullMarked
package org.planweave.exchange.internal.reading.word;

import org.jspecify.annotations.NullMarked;

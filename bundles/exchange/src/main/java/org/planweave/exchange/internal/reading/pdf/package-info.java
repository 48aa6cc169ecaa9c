/** PDF files as text in reading order: what Apache PDFBox finds on each page, set in lines and columns again. */
@NullMarked
package org.planweave.exchange.internal.reading.pdf;

import org.jspecify.annotations.NullMarked;

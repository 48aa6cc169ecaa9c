/**
 * Excel workbooks: unpacked within limits and streamed, each cell as it is shown.
 * No formula is worked out and nothing outside the file is fetched.
 */
@NullMarked
package org.planweave.exchange.internal.reading.sheet;

import org.jspecify.annotations.NullMarked;

/** What somebody who means harm would try, one by one and by name, on one portal: each is refused, and nothing comes of it. */
@NullMarked
package org.planweave.itests.negative;

import org.jspecify.annotations.NullMarked;

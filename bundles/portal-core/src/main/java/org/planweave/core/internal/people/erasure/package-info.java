/** Taking a person out of the portal: their account, what modules keep of them, their name in what the portal wrote. */
@NullMarked
package org.planweave.core.internal.people.erasure;

import org.jspecify.annotations.NullMarked;

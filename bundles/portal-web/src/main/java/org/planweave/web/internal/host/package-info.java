/**
 * The pages and addresses that are the host's own: sign-in, home, statements, departments, modules, tokens.
 * Written as a module writes its own, so that the same rules hold for them.
 */
@NullMarked
package org.planweave.web.internal.host;

import org.jspecify.annotations.NullMarked;

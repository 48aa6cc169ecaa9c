/**
 * The second proof of local accounts: codes of an app (RFC 6238) and recovery codes. What is kept of them is worth nothing without the
 * key in the data folder.
 */
@NullMarked
package org.planweave.core.internal.people.oidc;

import org.jspecify.annotations.NullMarked;

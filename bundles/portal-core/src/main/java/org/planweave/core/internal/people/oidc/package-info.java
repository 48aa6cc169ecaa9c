/**
 * What is said to the council's own provider and believed of it (OpenID Connect Core 1.0, RFC 6749, RFC 7636): settings, the way there and
 * back, the claims of a token. It knows nobody here.
 */
@NullMarked
package org.planweave.core.internal.people.oidc;

import org.jspecify.annotations.NullMarked;

/** Erasing a person after they asked: what would go and what stays, doing it, the certificate, and deciding on what others wrote of them. */
@NullMarked
package org.planweave.records.internal.erasure;

import org.jspecify.annotations.NullMarked;

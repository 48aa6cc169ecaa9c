/**
 * Letters by e-mail: filled where notices are kept, sent by a job, tried again, given up visibly.
 * Nothing is sent within a request or a transaction.
 */
@NullMarked
package org.planweave.notices.internal.mail;

import org.jspecify.annotations.NullMarked;

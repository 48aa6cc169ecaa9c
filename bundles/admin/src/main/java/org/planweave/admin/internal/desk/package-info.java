/**
 * What all pages of the module share: who may come in, tabs, dates, an audit entry as a sentence.
 * Nothing here answers an address.
 */
@NullMarked
package org.planweave.admin.internal.desk;

import org.jspecify.annotations.NullMarked;

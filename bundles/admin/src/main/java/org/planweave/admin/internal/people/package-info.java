/**
 * Accounts: adding, roles, passwords, suspending.
 * The rules stand in the host; a refusal is shown beside the field.
 */
@NullMarked
package org.planweave.admin.internal.people;

import org.jspecify.annotations.NullMarked;

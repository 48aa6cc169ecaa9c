/**
 * What the database holds of plans, one class a table. Rows never leave a transaction; everybody else sees the portal's records.
 */
@NullMarked
package org.planweave.plans.internal.rows;

import org.jspecify.annotations.NullMarked;

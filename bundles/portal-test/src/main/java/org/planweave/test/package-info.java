/**
 * The portal's core in the tests of a module: the real store, transactions, migrations, events and audit.
 * What is not the subject of a module's tests, such as people and rights, stands in memory.
 */
@NullMarked
package org.planweave.test;

import org.jspecify.annotations.NullMarked;

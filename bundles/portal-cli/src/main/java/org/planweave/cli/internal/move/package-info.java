/**
 * Moves a council's database from Derby to PostgreSQL: the catalogue, the rows, and the proof that both hold the same. Knows databases
 * only; where they are, and what is switched afterwards, is the command's.
 */
@NullMarked
package org.planweave.cli.internal.move;

import org.jspecify.annotations.NullMarked;

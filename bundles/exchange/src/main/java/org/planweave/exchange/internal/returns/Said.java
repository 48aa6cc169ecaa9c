package org.planweave.exchange.internal.returns;

import org.planweave.api.planning.Line;
import org.planweave.api.remarks.Remark;

/**
 * A comment that was made in Word, as it will be given here.
 *
 * @param at its number on the check page, from 0
 * @param author as Word names them
 * @param day {@code yyyy-MM-dd}, or empty
 * @param on the words that it is on; empty for the whole line
 * @param already whether whoever brings the file has said just this before
 */
public record Said(int at, Line line, String author, String day, String on, String text, Remark remark, boolean already) {}

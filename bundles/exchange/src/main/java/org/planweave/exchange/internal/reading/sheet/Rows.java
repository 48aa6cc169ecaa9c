package org.planweave.exchange.internal.reading.sheet;

import java.util.List;

/**
 * A sheet of a workbook.
 *
 * @param rows the cells of each row as they are shown; rows and cells that are empty are there
 */
public record Rows(String name, List<List<String>> rows) {}

package org.planweave.exchange.internal.reading;

import java.util.List;

/**
 * A file that was read.
 *
 * @param whole  the file as one paper: all its lines
 * @param papers one paper for each department; a table of several services gives several, else it is only the whole
 */
public record Understood(Paper whole, List<Paper> papers) implements ReadResult {
}

package org.planweave.exchange.internal.returns;

import java.util.List;
import org.planweave.api.planning.Line;

/**
 * A line that reads otherwise in the file than when the file was written.
 *
 * @param at its number on the check page, from 0
 * @param line as it now is
 * @param from the version that the file was written from
 * @param before what that version said
 * @param file what the file says, tracked changes accepted
 * @param authors who made the tracked changes, as Word names them
 * @param tracked whether Word kept track of the change
 * @param already whether whoever brings the file has suggested just this before
 * @param copies how often the line stands in the file
 */
public record Change(
        int at, Line line, long from, String before, String file, List<FieldChange> fields, List<String> authors, boolean tracked,
        boolean already, int copies, boolean mayUpdate, boolean maySuggest) {

    public Change {
        fields = List.copyOf(fields);
        authors = List.copyOf(authors);
    }

    /** Whether somebody changed the line here since the file was written. */
    public boolean isOlder() {
        return line.version() > from;
    }

    /** Whether the file has nothing left of it. That takes no line out: somebody has to do that here. */
    public boolean isEmptied() {
        return file.isEmpty();
    }

    public boolean isOfText() {
        return !file.equals(before);
    }

    /** What is done unless a person says otherwise. What stands twice, or is empty, waits for that person. */
    public Act preset() {
        if (already || copies > 1 || isEmptied()) {
            return Act.LEAVE;
        }
        boolean updates = mayUpdate && !tracked && !isOlder();
        return updates ? Act.UPDATE : maySuggest ? Act.SUGGEST : Act.LEAVE;
    }

    /** Whether this may be done with it. */
    public boolean allows(Act act) {
        return switch (act) {
            case UPDATE -> mayUpdate && !isEmptied();
            case SUGGEST -> maySuggest;
            case LEAVE -> true;
        };
    }
}

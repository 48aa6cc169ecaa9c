package org.planweave.records.internal.pages;

import java.time.LocalDate;
import org.planweave.records.internal.pack.Words;
import org.planweave.records.internal.rules.Clock;
import org.planweave.records.internal.rules.FoiRequest;

/**
 * A request as pages show it.
 *
 * @param days how many working days are left, or how late it is, in words; of a closed one, when it was closed
 * @param tone of the state's tag: {@code late}, {@code soon} or empty
 */
public record Face(FoiRequest request, String received, String due, String days, String state, String tone) {

    private static final int SOON = 5;

    static Face of(FoiRequest request, Clock clock, LocalDate today) {
        LocalDate due = clock.due(request.received());
        LocalDate closed = request.closedOn();
        if (closed != null) {
            String late = closed.isAfter(due) ? Words.count("records.closed.late", -clock.left(closed, due)) : Words.text("records.closed.inTime");
            return new Face(request, Words.day(request.received()), Words.day(due), Words.text("records.closed", Words.day(closed), late),
                    Words.text("records.state." + request.state().word()), "");
        }
        int left = clock.left(today, due);
        String days = left < 0 ? Words.count("records.days.late", -left) : Words.count("records.days.left", left);
        return new Face(request, Words.day(request.received()), Words.day(due), days, Words.text("records.state.open"),
                left < 0 ? "late" : left <= SOON ? "soon" : "");
    }
}

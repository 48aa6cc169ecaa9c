package org.planweave.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.planweave.api.events.EventListener;
import org.planweave.api.notices.PeopleTold;

/** Hears what people are told, and gives back each piece once: what came since it was asked for last. */
public final class HeardTidings implements EventListener<PeopleTold> {

    private final TestPortal portal;
    private final List<PeopleTold> all = new ArrayList<>();

    /** Begins to listen. */
    public HeardTidings(TestPortal portal) {
        this.portal = portal;
        portal.listen(this);
    }

    @Override
    public String name() {
        return "test.told";
    }

    @Override
    public Class<PeopleTold> type() {
        return PeopleTold.class;
    }

    @Override
    public void on(PeopleTold event) {
        all.add(event);
    }

    @Override
    public void resync() {
        all.clear();
    }

    /** Everything. */
    public List<PeopleTold> since() {
        portal.deliverEvents();
        List<PeopleTold> heard = List.copyOf(all);
        all.clear();
        return heard;
    }

    /** What was told; what is over is kept until it is asked for. */
    public List<PeopleTold.Notice> told() {
        portal.deliverEvents();
        List<PeopleTold.Notice> told = all.stream().map(PeopleTold::notice).filter(Objects::nonNull).toList();
        all.removeIf(one -> one.notice() != null);
        return told;
    }

    /** What is over; what was told is kept until it is asked for. */
    public List<PeopleTold.Over> over() {
        portal.deliverEvents();
        List<PeopleTold.Over> over = all.stream().map(PeopleTold::over).filter(Objects::nonNull).toList();
        all.removeIf(one -> one.over() != null);
        return over;
    }
}

package org.planweave.comments.internal.stored;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.events.EventListener;
import org.planweave.api.planning.LineWritten;

/** Follows the words of comments each time a line was written, so that reading a page need not. */
@Component(service = EventListener.class)
public final class FollowsLines implements EventListener<LineWritten> {

    private final PlaceWords words;

    @Activate
    public FollowsLines(@Reference PlaceWords words) {
        this.words = words;
    }

    @Override
    public String name() {
        return "comments.follows-lines";
    }

    @Override
    public Class<LineWritten> type() {
        return LineWritten.class;
    }

    @Override
    public void on(LineWritten event) {
        words.follow(event.line());
    }

    @Override
    public void resync() {
        words.followAll();
    }
}

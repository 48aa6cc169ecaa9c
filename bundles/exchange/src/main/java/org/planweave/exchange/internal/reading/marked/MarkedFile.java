package org.planweave.exchange.internal.reading.marked;

import java.util.List;

/**
 * What a plan's Word file says when it comes back.
 *
 * @param plan the id of the plan that it was written from; empty where the file has lost it
 * @param controls lines and fields in the order of the file; one may come twice
 * @param names the ids of the lines whose names the file still holds
 * @param pictures how many pictures, drawings and notes at the foot of the page there are, which no line can hold
 */
public record MarkedFile(
        String plan, List<Control> controls, List<String> names, List<WordComment> comments, List<Loose> loose, int pictures) {

    public MarkedFile {
        controls = List.copyOf(controls);
        names = List.copyOf(names);
        comments = List.copyOf(comments);
        loose = List.copyOf(loose);
    }
}

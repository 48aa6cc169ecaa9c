package org.planweave.search.internal.find;

import java.util.HashMap;
import java.util.Map;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.search.internal.Library;
import org.planweave.search.internal.feed.Feed;
import org.planweave.search.internal.index.TextIndex;
import org.planweave.test.TestPortal;

/** Two departments with a planner each, resources of both, and search over them with the portal's own rights. */
public final class Town implements AutoCloseable {

    public final TestPortal portal = TestPortal.forModule("search").start();
    public final Library library = new Library();
    public final TextIndex index = new TextIndex();
    public final Feed feed = Feed.idle(library, portal.currentUser(), index);
    public final Department highways = portal.department("HW", "Highways and Waste");
    public final Department culture = portal.department("CL", "Culture and Leisure");
    public final Person ours = portal.person("ours", highways, Role.PLANNER);
    public final Person theirs = portal.person("theirs", culture, Role.PLANNER);
    public final Search search;

    public Town() {
        library.open = portal.access()::readable;
        search = new Search(index, feed, new Host(portal.currentUser(), portal.switches(), library));
    }

    /** A line of a department for an audience. */
    public ResourceRef line(String id, String text, Department of, Audience audience) {
        ResourceRef ref = library.line(id, text, of.id()).ref();
        protect(Map.of(ref, protection(of, audience)));
        return ref;
    }

    public ResourceRef comment(String id, String text, Department of, Audience audience) {
        ResourceRef ref = library.add("comments", "comment", id, "Test person", text, of.id()).ref();
        protect(Map.of(ref, protection(of, audience)));
        return ref;
    }

    /** Many lines at once, their ids from 1000 on. */
    public void lines(int count, String text, Department of, Audience audience) {
        Map<ResourceRef, Protection> all = new HashMap<>();
        for (int i = 0; i < count; i++) {
            all.put(library.line(String.valueOf(1_000 + i), text, of.id()).ref(), protection(of, audience));
        }
        protect(all);
    }

    public void protect(Map<ResourceRef, Protection> all) {
        portal.access().protectAll(all);
    }

    public static Protection protection(Department of, Audience audience) {
        return new Protection(of.id(), null, null, audience, Classification.INTERNAL, null);
    }

    /** Everything there is now is read; this person asks. */
    public Search as(Person person) {
        feed.everythingAnew();
        feed.look();
        portal.actAs(person);
        return search;
    }

    @Override
    public void close() {
        feed.stop();
        index.close();
        portal.close();
    }
}

package org.planweave.web.internal.live;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Access;
import org.planweave.api.access.Verb;
import org.planweave.api.host.Sessions;
import org.planweave.api.host.Sessions.Session;
import org.planweave.api.host.Surroundings;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;

/**
 * Tells each reader what they may know, asking anew each time: whose session has ended, who may do more or less than before, or who may
 * no longer read what their page is about, is told nothing and has to come again.
 */
final class Teller {

    private final Sessions sessions;
    private final Access access;
    private final CurrentUser user;
    private final Surroundings surroundings;
    private final OpenForms forms;

    Teller(Sessions sessions, Access access, CurrentUser user, Surroundings surroundings, OpenForms forms) {
        this.sessions = sessions;
        this.access = access;
        this.user = user;
        this.surroundings = surroundings;
        this.forms = forms;
    }

    /** That these were changed: each reader of the resource itself or of the plan that it hangs on, if they may read the resource. */
    void changed(Set<ResourceRef> refs, Collection<Subscriber> readers) {
        Map<ResourceRef, Set<ResourceRef>> news = new HashMap<>();
        refs.forEach(ref -> news.computeIfAbsent(ref, same -> new HashSet<>()).add(ref));
        surroundings.plans(refs).forEach((ref, plan) -> news.computeIfAbsent(plan, same -> new HashSet<>()).add(ref));
        for (Subscriber reader : readers) {
            Set<ResourceRef> about = new HashSet<>(reader.about());
            about.retainAll(news.keySet());
            if (!about.isEmpty()) {
                asReader(reader, () -> about.forEach(one -> changed(reader, one, news.getOrDefault(one, Set.of()))));
            }
        }
    }

    private void changed(Subscriber reader, ResourceRef about, Set<ResourceRef> refs) {
        Set<String> kinds = access.readable(refs).stream().map(ref -> ref.module() + ':' + ref.type())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!kinds.isEmpty()) {
            reader.outlet().send(Message.changed(about, kinds));
        }
    }

    /** Who has this open now. */
    void editing(ResourceRef what, Collection<Subscriber> readers) {
        Set<ResourceRef> places = new HashSet<>(surroundings.plans(List.of(what)).values());
        places.add(what);
        for (Subscriber reader : readers) {
            if (reader.about().stream().anyMatch(places::contains)) {
                asReader(reader, () -> editing(reader, what));
            }
        }
    }

    private void editing(Subscriber reader, ResourceRef what) {
        if (access.may(Verb.READ, what)) {
            reader.outlet().send(Message.editing(what, names(forms.others(Set.of(what)).getOrDefault(what, List.of()))));
        }
    }

    /** The first word to a page: everything that somebody else has open now. */
    void hello(Subscriber reader) {
        Set<ResourceRef> open = forms.all();
        Map<ResourceRef, ResourceRef> plans = surroundings.plans(open);
        open.removeIf(what -> !reader.about().contains(what) && !reader.about().contains(plans.getOrDefault(what, what)));
        asReader(reader, () -> {
            Map<ResourceRef, List<String>> editing = new HashMap<>();
            forms.others(open).forEach((what, people) -> editing.put(what, names(people)));
            reader.outlet().send(Message.hello(editing));
        });
    }

    private static List<String> names(List<Person> people) {
        return people.stream().map(Person::name).toList();
    }

    /** Sees whether somebody is still there, and may be. */
    void beat(Subscriber reader) {
        if (reader.outlet().isBehind()) {
            reader.outlet().end();
        } else {
            asReader(reader, () -> reader.outlet().send(Message.BEAT));
        }
    }

    private void asReader(Subscriber reader, Runnable telling) {
        Optional<Person> person = sessions.look(reader.secret()).map(Session::person).filter(reader::isStill);
        boolean may = person.isPresent() && user.as(person.get(), () -> {
            boolean reads = access.readable(reader.about()).containsAll(reader.about());
            if (reads) {
                telling.run();
            }
            return reads;
        });
        if (!may) {
            reader.outlet().end();
        }
    }
}

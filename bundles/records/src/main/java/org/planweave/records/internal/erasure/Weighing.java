package org.planweave.records.internal.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.ResourceRef;
import org.planweave.api.people.PeopleErasure.Place;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.records.HeldRecord;
import org.planweave.records.internal.retention.Holds;
import org.planweave.records.internal.rules.Erasure.Kind;
import org.planweave.records.internal.rules.Erasure.Part;
import org.planweave.records.internal.rules.Hold;
import org.planweave.records.internal.stored.Host;
import org.planweave.records.internal.stored.Sources;
import org.planweave.records.internal.stored.Sources.Given;

/** What of all that is held about somebody goes, what stays and why, where others wrote their name, and what is under hold. */
@Component(service = Weighing.class)
public final class Weighing {

    private static final List<String> ALWAYS = List.of("account", "signIn", "roles", "record");
    private static final int LONGEST = 900;

    private final Host host;
    private final Sources sources;
    private final Holds holds;

    @Activate
    public Weighing(@Reference Host host, @Reference Sources sources, @Reference Holds holds) {
        this.host = host;
        this.sources = sources;
        this.holds = holds;
    }

    /** @param forgotten what modules forget */
    List<Part> gone(List<String> forgotten) {
        List<Part> parts = new ArrayList<>();
        ALWAYS.forEach(key -> parts.add(Part.of(parts.size(), Kind.GONE, host.text("records.erasure.gone." + key), null)));
        forgotten.forEach(one -> parts.add(Part.of(parts.size(), Kind.GONE, one, null)));
        return parts;
    }

    /** What they wrote, decided and signed, and the entries of the record about them; counted by what it is. */
    List<Part> stays(Person person) {
        String entry = host.text("records.audit.kind");
        Map<String, Integer> counts = new TreeMap<>();
        of(person).stream().map(Given::held).filter(held -> held.by().equals(person.id()) || held.kind().equals(entry))
                .forEach(held -> counts.merge(held.kind(), 1, Integer::sum));
        List<Part> parts = new ArrayList<>();
        counts.forEach((kind, count) -> parts.add(Part.of(parts.size(), Kind.STAYS, host.text(
                kind.equals(entry) ? "records.erasure.stays.record" : "records.erasure.stays.words", kind, String.valueOf(count)), null)));
        parts.add(Part.of(parts.size(), Kind.STAYS, host.text("records.erasure.stays.files"), null));
        parts.add(Part.of(parts.size(), Kind.STAYS, host.text("records.erasure.stays.copies"), null));
        return parts;
    }

    /** Where people wrote the name or the user name, as their owners say it. */
    List<Part> named(Person person) {
        return named(person, List.of());
    }

    /** The same, with the columns of the database that hold it, of whichever module. */
    List<Part> named(Person person, List<Place> places) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (String words : new LinkedHashSet<>(List.of(person.name(), person.username()))) {
            for (Given one : host.asPortal(() -> sources.ask(source -> source.saying(words)))) {
                String what = cut(host.text("records.erasure.named", one.held().kind(), one.held().title()));
                parts.putIfAbsent(one.held().about() + what, Part.of(parts.size(), Kind.NAMED, what, one.held().about().toString()));
            }
        }
        places.forEach(place -> parts.put(place.place(), Part.of(parts.size(), Kind.NAMED,
                host.text("records.erasure.place", place.place(), String.valueOf(place.rows())), null)));
        return List.copyOf(parts.values());
    }

    /** The holds on their account, on what they wrote, or on the line or plan of that. */
    List<String> held(Person person) {
        Set<ResourceRef> about = new HashSet<>(Set.of(Holds.person(person.id())));
        of(person).stream().map(Given::held).forEach(held -> about.addAll(things(held)));
        return holds.standing(about).stream().map(Hold::title).distinct().toList();
    }

    private static Collection<ResourceRef> things(HeldRecord held) {
        Set<ResourceRef> things = new HashSet<>(Set.of(held.about()));
        if (held.line() != null) {
            things.add(Line.ref(held.line()));
        }
        if (held.plan() != null) {
            things.add(Plan.ref(held.plan()));
        }
        return things;
    }

    private List<Given> of(Person person) {
        return host.asPortal(() -> sources.ask(source -> source.of(person)));
    }

    private static String cut(String what) {
        return what.length() <= LONGEST ? what : what.substring(0, LONGEST - 1) + "…";
    }
}

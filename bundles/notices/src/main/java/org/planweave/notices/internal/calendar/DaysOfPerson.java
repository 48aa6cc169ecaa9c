package org.planweave.notices.internal.calendar;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.planweave.api.ResourceRef;
import org.planweave.api.notices.CalendarDay;
import org.planweave.api.notices.CalendarDays;
import org.planweave.api.people.Person;
import org.planweave.notices.internal.stored.Host;
import org.planweave.notices.internal.stored.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The days that concern somebody, as the modules say that run and that their department has on, as far as they may read them now. */
@Component(service = DaysOfPerson.class)
public final class DaysOfPerson {

    private static final Logger LOG = LoggerFactory.getLogger(DaysOfPerson.class);

    private final List<CalendarDays> offered = new CopyOnWriteArrayList<>();
    private final Host host;
    private final Topics topics;

    @Activate
    public DaysOfPerson(@Reference Host host, @Reference Topics topics) {
        this.host = host;
        this.topics = topics;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(CalendarDays days) {
        offered.add(days);
    }

    public void remove(CalendarDays days) {
        offered.remove(days);
    }

    /** By day. Nobody need be signed in: it is asked as the person. */
    public List<CalendarDay> of(Person person) {
        return host.user().as(person, () -> {
            List<CalendarDay> all = offered.stream().filter(one -> topics.isOn(one.module(), person))
                    .flatMap(one -> asked(one, person)).toList();
            Set<ResourceRef> about = all.stream().map(CalendarDay::about).filter(Objects::nonNull).collect(Collectors.toSet());
            Set<ResourceRef> readable = host.access().readable(about);
            return all.stream().filter(day -> day.about() == null || readable.contains(day.about()))
                    .sorted(Comparator.comparing(CalendarDay::first).thenComparing(CalendarDay::title)).toList();
        });
    }

    /** A module that fails costs its own days, not the calendar. */
    private static Stream<CalendarDay> asked(CalendarDays days, Person person) {
        try {
            return days.of(person).stream();
        } catch (RuntimeException e) {
            LOG.error("The module {} could not say its days for a calendar. The others are in it.", days.module(), e);
            return Stream.empty();
        }
    }
}

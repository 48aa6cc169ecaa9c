package org.planweave.comments.internal.beside;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.ResourceRef;
import org.planweave.api.notices.CalendarDay;
import org.planweave.api.notices.CalendarDays;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.ledger.Ledger;
import org.planweave.comments.internal.pages.PageParts;

/** For people's own calendars: the days of consultations that ask them, and of those that their department runs. */
@Component(service = CalendarDays.class)
public final class ConsultationDays implements CalendarDays {

    private final Ledger ledger;
    private final PageParts parts;

    @Activate
    public ConsultationDays(@Reference Ledger ledger, @Reference PageParts parts) {
        this.ledger = ledger;
        this.parts = parts;
    }

    @Override
    public String module() {
        return "comments";
    }

    @Override
    public List<CalendarDay> of(Person person) {
        Map<String, CalendarDay> days = new LinkedHashMap<>();
        Map<String, Plan> own = parts.currentPlansOf(person).stream().collect(Collectors.toMap(Plan::id, Function.identity()));
        ledger.of(own.keySet()).stream().filter(one -> one.ended() == null).forEach(one -> days.put(one.id(),
                day(one, own.get(one.plan()).ref(), parts.text("comments.days.run", one.title(), own.get(one.plan()).title()))));
        ledger.openFor(person).keySet().forEach(one -> days.putIfAbsent(one.id(),
                day(one, one.ref(), parts.text("comments.days.asked", one.title(), parts.department(one.department()).name()))));
        return List.copyOf(days.values());
    }

    /** @param about the plan for those who run it: a planned consultation is nobody's to read yet */
    private static CalendarDay day(Consultation one, ResourceRef about, String title) {
        return new CalendarDay("comments.consultation-" + one.id(), about, title, one.opens(), one.closes(),
                "/comments/consultations/" + one.id());
    }
}

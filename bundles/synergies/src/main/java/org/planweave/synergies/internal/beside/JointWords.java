package org.planweave.synergies.internal.beside;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Department;
import org.planweave.synergies.internal.rules.Initiative;
import org.planweave.synergies.internal.rules.Pounds;
import org.planweave.synergies.internal.rules.Terms;
import org.planweave.synergies.internal.stored.Initiatives;
import org.planweave.synergies.internal.stored.Room;

/** The joint initiatives of some plans, each in words that stand the same in every partner's report: only those that all have signed. */
@Component(service = JointWords.class)
public final class JointWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Initiatives initiatives;
    private final Room room;

    @Activate
    public JointWords(@Reference Initiatives initiatives, @Reference Room room) {
        this.initiatives = initiatives;
        this.room = room;
    }

    /** Those of these plans that go into reports: in force, and not given up. */
    List<Initiative> of(List<String> plans) {
        List<Initiative> open = initiatives.all().stream().filter(one -> one.ended() == null && one.inForce().isPresent()).toList();
        return open.stream().filter(one -> room.plans().plansById(plans).values().stream()
                .anyMatch(plan -> plan.round().equals(one.round()) && one.standing().departments().contains(plan.department()))).toList();
    }

    String words(Initiative one) {
        Terms terms = one.standing();
        String others = terms.departments().stream().filter(each -> !each.equals(terms.lead())).map(this::name)
                .collect(Collectors.joining(", "));
        String text = room.text("synergies.report.initiative", terms.title(), name(terms.lead()), others, sentence(terms.text()),
                DAY.format(terms.by()));
        return text + money(one, terms) + (one.state() == Initiative.State.PROPOSED ? " " + room.text("synergies.report.initiative.proposed") : "");
    }

    private String money(Initiative one, Terms terms) {
        if (terms.benefit() == 0) {
            return "";
        }
        String shares = terms.leadFirst().stream()
                .map(part -> room.text("synergies.report.initiative.share", Pounds.text(part.share()), name(part.department())))
                .collect(Collectors.joining(", "));
        return " " + room.text("synergies.report.initiative.benefit", Pounds.text(terms.benefit()), shares)
                + (one.state() == Initiative.State.AGREED ? " " + room.text("synergies.report.initiative.agreed") : "");
    }

    private static String sentence(String text) {
        String last = text.strip();
        return last.endsWith(".") || last.endsWith("!") || last.endsWith("?") ? last : last + ".";
    }

    private String name(String department) {
        return room.council().department(department).map(Department::name).orElse(department);
    }
}

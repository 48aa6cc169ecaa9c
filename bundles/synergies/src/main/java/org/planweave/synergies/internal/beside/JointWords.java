package org.planweave.synergies.internal.beside;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.Plan;
import org.planweave.synergies.internal.pages.PageParts;
import org.planweave.synergies.internal.rules.Initiative;
import org.planweave.synergies.internal.rules.Pounds;
import org.planweave.synergies.internal.rules.Terms;
import org.planweave.synergies.internal.stored.Initiatives;
import org.planweave.synergies.internal.stored.Room;

/** The joint initiatives of some plans, each in words that stand the same in every partner's report: only those that all have signed. */
@Component(service = JointWords.class)
public final class JointWords {

    private final Initiatives initiatives;
    private final Room room;

    @Activate
    public JointWords(@Reference Initiatives initiatives, @Reference Room room) {
        this.initiatives = initiatives;
        this.room = room;
    }

    /** Those of these plans that go into reports: in force, and not given up. */
    List<Initiative> of(List<String> plans) {
        Collection<Plan> asked = room.plans().plansById(plans).values();
        return initiatives.all().stream().filter(one -> one.ended() == null && one.inForce().isPresent())
                .filter(one -> asked.stream().anyMatch(plan -> plan.round().equals(one.round())
                        && one.standing().departments().contains(plan.department()))).toList();
    }

    String words(Initiative one) {
        Terms terms = one.standing();
        String others = terms.departments().stream().filter(each -> !each.equals(terms.lead())).map(room::name)
                .collect(Collectors.joining(", "));
        String text = room.text("synergies.report.initiative", terms.title(), room.name(terms.lead()), others, sentence(terms.text()),
                PageParts.day(terms.by()));
        return text + money(one, terms) + (one.state() == Initiative.State.PROPOSED ? " " + room.text("synergies.report.initiative.proposed") : "");
    }

    private String money(Initiative one, Terms terms) {
        if (terms.benefit() == 0) {
            return "";
        }
        String shares = terms.leadFirst().stream()
                .map(part -> room.text("synergies.report.initiative.share", Pounds.text(part.share()), room.name(part.department())))
                .collect(Collectors.joining(", "));
        return " " + room.text("synergies.report.initiative.benefit", Pounds.text(terms.benefit()), shares)
                + (one.state() == Initiative.State.AGREED ? " " + room.text("synergies.report.initiative.agreed") : "");
    }

    private static String sentence(String text) {
        String last = text.strip();
        return last.endsWith(".") || last.endsWith("!") || last.endsWith("?") ? last : last + ".";
    }
}

package org.planweave.synergies.internal.beside;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.access.Classification;
import org.planweave.api.people.Department;
import org.planweave.api.reports.ReportSection;
import org.planweave.synergies.internal.rules.Synergy.Side;
import org.planweave.synergies.internal.stored.Room;
import org.planweave.synergies.internal.stored.Shown;
import org.planweave.synergies.internal.stored.SynergyReads;

/**
 * In committee reports: the threads of their plans that people accepted, each in one sentence that stands the same in the reports of
 * both departments.
 */
@Component(service = ReportSection.class)
public final class SharedWork implements ReportSection {

    private final SynergyReads reads;
    private final Room room;

    @Activate
    public SharedWork(@Reference SynergyReads reads, @Reference Room room) {
        this.reads = reads;
        this.room = room;
    }

    @Override
    public String code() {
        return "shared-work";
    }

    @Override
    public List<String> paragraphs(List<String> plans) {
        return reads.accepted(plans).stream()
                .filter(one -> one.a().classification() == Classification.OPEN && one.b().classification() == Classification.OPEN)
                .map(this::sentence).distinct().toList();
    }

    private String sentence(Shown shown) {
        Optional<String> thing = shown.thing().filter(words -> stands(words, shown.a().text()) && stands(words, shown.b().text()));
        return room.text("synergies.report" + (thing.isPresent() ? ".of" : ""),
                department(shown.synergy().a()), shown.a().number(), department(shown.synergy().b()), shown.b().number(), thing.orElse(""));
    }

    /** The other department’s words are its own to publish: only what both lines say is said. */
    private static boolean stands(String words, String text) {
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    private String department(Side side) {
        return room.council().department(side.department()).map(Department::name).orElse(side.department());
    }
}

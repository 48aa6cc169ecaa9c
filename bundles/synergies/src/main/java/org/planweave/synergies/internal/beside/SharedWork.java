package org.planweave.synergies.internal.beside;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.access.Classification;
import org.planweave.api.reports.ReportSection;
import org.planweave.synergies.internal.rules.Initiative;
import org.planweave.synergies.internal.stored.Room;
import org.planweave.synergies.internal.stored.Shown;
import org.planweave.synergies.internal.stored.SynergyReads;

/**
 * In committee reports: the joint initiatives of their plans, and the threads that people accepted and that none has come from, each in
 * words that stand the same in the reports of all its departments.
 */
@Component(service = ReportSection.class)
public final class SharedWork implements ReportSection {

    private final SynergyReads reads;
    private final JointWords joint;
    private final Room room;

    @Activate
    public SharedWork(@Reference SynergyReads reads, @Reference JointWords joint, @Reference Room room) {
        this.joint = joint;
        this.reads = reads;
        this.room = room;
    }

    @Override
    public String code() {
        return "shared-work";
    }

    @Override
    public List<String> paragraphs(List<String> plans) {
        List<Initiative> initiatives = joint.of(plans);
        Set<String> carried = initiatives.stream().map(one -> one.origin().finding()).collect(Collectors.toSet());
        return Stream.concat(initiatives.stream().map(joint::words), reads.accepted(plans).stream()
                .filter(one -> !carried.contains(one.synergy().id()))
                .filter(one -> one.a().classification() == Classification.OPEN && one.b().classification() == Classification.OPEN)
                .map(this::sentence)).distinct().toList();
    }

    private String sentence(Shown shown) {
        Optional<String> thing = shown.thing().filter(words -> stands(words, shown.a().text()) && stands(words, shown.b().text()));
        return room.text("synergies.report" + (thing.isPresent() ? ".of" : ""),
                room.name(shown.synergy().a().department()), shown.a().number(), room.name(shown.synergy().b().department()), shown.b().number(), thing.orElse(""));
    }

    /** The other department’s words are its own to publish: only what both lines say is said. */
    private static boolean stands(String words, String text) {
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}

package org.planweave.synergies.internal.beside;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Identified;
import org.planweave.api.people.Person;
import org.planweave.synergies.internal.pages.PageParts;
import org.planweave.synergies.internal.stored.Room;
import org.planweave.synergies.internal.stored.SynergyReads;
import org.planweave.ui.Contribution;
import org.planweave.ui.SlotContribution;

/** On the first page: how many threads touch the reader's department and wait for a verdict. */
@Component(service = Contribution.class)
@SlotContribution(slot = "home.cards/v1", slot_order = 40)
public final class HomeCard implements Contribution<Identified> {

    private final SynergyReads reads;
    private final PageParts parts;
    private final Room room;

    @Activate
    public HomeCard(@Reference SynergyReads reads, @Reference PageParts parts, @Reference Room room) {
        this.reads = reads;
        this.parts = parts;
        this.room = room;
    }

    @Override
    public Map<String, Content> render(List<Identified> items) {
        String own = room.user().person().map(Person::department).orElse(null);
        int open = reads.waiting(own).size();
        return open == 0 ? Map.of() : Map.of(items.get(0).id(), parts.render("home.jte", Map.of(
                "what", parts.count(own == null ? "synergies.home.all" : "synergies.home", open))));
    }
}

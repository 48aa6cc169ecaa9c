package org.planweave.synergies.internal.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.bundle.Capability;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.people.Department;
import org.planweave.synergies.internal.rules.Initiative;
import org.planweave.synergies.internal.rules.Ledger;
import org.planweave.synergies.internal.rules.Pounds;
import org.planweave.synergies.internal.rules.Synergy.State;
import org.planweave.synergies.internal.stored.Initiatives;
import org.planweave.synergies.internal.stored.Room;
import org.planweave.synergies.internal.stored.Shown;
import org.planweave.synergies.internal.stored.SynergyReads;
import org.planweave.ui.Page;
import org.planweave.ui.Slots;

/** The ledger: what was found, accepted and delivered, and what it is worth, each benefit counted once. */
@Capability(namespace = "planweave.slot", name = "synergies.ledger/v1", attribute = {"items=Round", "page=/synergies/ledger"})
@Component(service = LedgerPages.class)
@JakartarsResource
@Path("synergies/ledger")
@Produces(MediaType.TEXT_HTML)
public final class LedgerPages {

    private final Initiatives initiatives;
    private final SynergyReads threads;
    private final InitiativeFace face;
    private final PageParts parts;
    private final Room room;
    private final Slots slots;

    /** One initiative of the list. */
    public record Entry(String href, String title, Department lead, List<Department> partners, String status, String by, String benefit) {}

    /** One department of the table. */
    public record Row(Department department, String counted, String share) {}

    @Activate
    public LedgerPages(@Reference Initiatives initiatives, @Reference SynergyReads threads, @Reference InitiativeFace face,
            @Reference PageParts parts, @Reference Room room, @Reference Slots slots) {
        this.slots = slots;
        this.initiatives = initiatives;
        this.threads = threads;
        this.face = face;
        this.parts = parts;
        this.room = room;
    }

    @GET
    public Page show() {
        List<Initiative> all = initiatives.all();
        Ledger ledger = Ledger.of(all);
        List<Shown> found = threads.all().stream().filter(one -> one.synergy().isProminent()).toList();
        return parts.page(parts.text("synergies.ledger")).crumb(parts.text("synergies.title"), "/synergies")
                .body(parts.render("ledger.jte", model(all, ledger, found)));
    }

    private Map<String, Object> model(List<Initiative> all, Ledger ledger, List<Shown> found) {
        Map<String, Object> model = new HashMap<>();
        model.put("takesPart", room.readerTakesPart());
        model.put("entries", all.stream().map(this::entry).toList());
        model.put("rows", ledger.rows().stream().map(row -> new Row(parts.department(row.department()), Pounds.text(row.counted()),
                Pounds.text(row.share()))).toList());
        model.put("total", Pounds.text(ledger.benefit()));
        model.put("shares", Pounds.text(ledger.rows().stream().mapToLong(Ledger.Row::share).sum()));
        model.put("agreed", Pounds.text(ledger.agreed()));
        model.put("confirmed", Pounds.text(ledger.confirmed()));
        model.put("achieved", Pounds.text(ledger.achieved()));
        model.put("counts", List.of(found.size(), (int) found.stream().filter(one -> one.synergy().state() == State.ACCEPTED).count(),
                all.size(), (int) all.stream().filter(one -> one.delivered() != null).count()));
        model.put("rights", Right.of(threads.verdicts(), parts));
        model.put("others", room.plans().currentRound()
                .map(round -> slots.render("synergies.ledger/v1", List.of(round)).getOrDefault(round.id(), List.of())).orElse(List.of()));
        return model;
    }

    private Entry entry(Initiative one) {
        var terms = one.standing();
        return new Entry("/synergies/initiatives/" + one.id(), terms.title(), parts.department(terms.lead()),
                terms.departments().stream().filter(each -> !each.equals(terms.lead())).map(parts::department).toList(), face.status(one),
                PageParts.day(terms.by()), Pounds.text(terms.benefit()));
    }
}

package org.planweave.comments.internal.guests;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.consulting.Consultee;
import org.planweave.comments.internal.ledger.Desk;
import org.planweave.comments.internal.pages.Days;
import org.planweave.comments.internal.pages.Errors;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.comments.internal.pages.Sent;
import org.planweave.ui.Html;

/** On the page of a consultation, for those who answer for its plan: its links, what waits to be let in, and the form for a link. */
@Component(service = GuestSection.class)
public final class GuestSection {

    /** A link in words. */
    public record Row(String id, String forWhom, String group, String made, String state, boolean open) {}

    private final PageParts parts;
    private final GuestLinks links;
    private final GuestSayings sayings;
    private final GuestSetting setting;
    private final Desk desk;

    @Activate
    public GuestSection(@Reference PageParts parts, @Reference GuestLinks links, @Reference GuestSayings sayings,
            @Reference GuestSetting setting, @Reference Desk desk) {
        this.parts = parts;
        this.links = links;
        this.sayings = sayings;
        this.setting = setting;
        this.desk = desk;
    }

    /** Nothing where links were never allowed and none was made. */
    public Content of(Consultation window) {
        return of(window, "", Consultee.RESIDENTS.word(), Errors.NONE);
    }

    Content of(Consultation window, String forWhom, String group, Errors errors) {
        boolean allowed = setting.allowed();
        List<Row> rows = links.of(window).stream().map(link -> row(link, window, allowed)).toList();
        if (!allowed && rows.isEmpty()) {
            return Html.EMPTY;
        }
        int waiting = sayings.waiting(List.of(window.plan())).size();
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("window", window);
        model.put("rows", rows);
        model.put("allowed", allowed);
        model.put("open", window.isOpen(desk.today()));
        model.put("waiting", waiting == 0 ? "" : parts.count("comments.guests.waiting", waiting));
        model.put("groups", Consultee.values());
        model.put("forWhom", forWhom);
        model.put("group", group);
        model.put("once", Sent.once());
        model.put("errors", errors);
        return parts.render("guests/section.jte", model);
    }

    private Row row(GuestLink link, Consultation window, boolean allowed) {
        GuestLink.State state = allowed ? link.state(window, desk.today()) : GuestLink.State.OVER;
        return new Row(link.id(), link.forWhom(), parts.text("comments.consultee." + link.group().word()),
                parts.text("comments.guests.made", Days.day(link.at()), parts.name(link.by())),
                parts.text("comments.guests.state." + state), state == GuestLink.State.OPEN);
    }
}

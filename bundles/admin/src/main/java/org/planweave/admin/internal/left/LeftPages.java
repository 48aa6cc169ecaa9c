package org.planweave.admin.internal.left;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.admin.internal.desk.Days;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.admin.internal.desk.Desk.Tab;
import org.planweave.admin.internal.desk.Sentences;
import org.planweave.api.modules.LeftBehind;
import org.planweave.api.modules.LeftBehind.Left;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.ui.Page;

/** What every module left that is not here any more, and what can be done with it. */
@Component(service = LeftPages.class)
@JakartarsResource
@Path("admin/left")
public final class LeftPages {

    /** One module that is gone. */
    public record Row(Left left, String removed) {}

    private final LeftBehind left;
    private final Sentences sentences;
    private final Desk desk;

    @Activate
    public LeftPages(@Reference LeftBehind left, @Reference Sentences sentences, @Reference Desk desk) {
        this.left = left;
        this.sentences = sentences;
        this.desk = desk;
    }

    @GET
    public Page all() {
        desk.admit(Tab.MODULES);
        List<Row> rows = left.all().stream().map(this::row).toList();
        return desk.page(Tab.MODULES, Desk.text("admin.left.title"), "left.jte", Map.of("rows", rows))
                .crumb(Desk.text("admin.nav"), "/admin").crumb(Desk.text("admin.modules"), "/admin");
    }

    /** One of them; its address is with what can be done there. */
    Page one(String id) {
        Person person = desk.admit(Tab.MODULES);
        Left one = left.one(id);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("row", row(one));
        model.put("takes", person.has(Role.ADMINISTRATOR));
        model.put("deletes", person.has(Role.MODULE_DEPLOYER));
        return desk.page(Tab.MODULES, one.title(), "left-one.jte", model).crumb(Desk.text("admin.nav"), "/admin")
                .crumb(Desk.text("admin.modules"), "/admin").crumb(Desk.text("admin.left.title"), "/admin/left");
    }

    private Row row(Left one) {
        if (one.removedAt() == null) {
            return new Row(one, Desk.text("admin.left.never"));
        }
        String at = Days.moment(one.removedAt());
        return new Row(one, one.removedBy() == null ? at : Desk.text("admin.changed", at, sentences.who(one.removedBy())));
    }
}

package org.planweave.admin.internal.record;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.admin.internal.desk.Days;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.admin.internal.desk.Desk.Tab;
import org.planweave.admin.internal.desk.Sentences;
import org.planweave.api.modules.Audit;
import org.planweave.api.modules.Audit.Entry;
import org.planweave.ui.Page;

/** Who did what, to what, and why: newest first. */
@Component(service = AuditPages.class)
@JakartarsResource
@Path("admin/audit")
public final class AuditPages {

    private static final int SHOWN = 50;
    private static final int STEP = 200;
    private static final int MOST = 10_000;

    /** One entry. */
    public record Line(String when, String sentence, String subject, String why, long sequence) {}

    private final Audit audit;
    private final Sentences sentences;
    private final Desk desk;

    @Activate
    public AuditPages(@Reference Audit audit, @Reference Sentences sentences, @Reference Desk desk) {
        this.audit = audit;
        this.sentences = sentences;
        this.desk = desk;
    }

    @GET
    public Page page(@QueryParam("subject") @Nullable String subject, @QueryParam("before") @Nullable Long before) {
        desk.admit(Tab.AUDIT);
        String about = subject == null || subject.isBlank() ? null : subject.strip();
        List<Entry> entries = audit.newest(about, before, SHOWN + 1);
        Function<Entry, String> teller = sentences.teller();
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("lines", entries.stream().limit(SHOWN).map(entry -> line(entry, teller)).toList());
        model.put("subject", about == null ? "" : about);
        model.put("query", about == null ? "" : "subject=" + URLEncoder.encode(about, StandardCharsets.UTF_8));
        model.put("older", entries.size() > SHOWN ? entries.get(SHOWN - 1).sequence() : null);
        return desk.page(Tab.AUDIT, Desk.text("admin.audit"), "audit.jte", model);
    }

    private static Line line(Entry entry, Function<Entry, String> teller) {
        String why = entry.facts().getOrDefault("reason", entry.facts().getOrDefault("why", ""));
        return new Line(Days.moment(entry.at()), teller.apply(entry), entry.subject(), why, entry.sequence());
    }

    /** At most the newest ten thousand, for a spreadsheet. */
    @GET
    @Path("csv")
    @Produces("text/csv")
    public Response csv(@QueryParam("subject") @Nullable String subject) {
        desk.admit(Tab.AUDIT);
        String about = subject == null || subject.isBlank() ? null : subject.strip();
        return Response.ok(Csv.of(entries(about)), "text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"audit.csv\"").build();
    }

    private List<Entry> entries(@Nullable String subject) {
        List<Entry> all = new ArrayList<>();
        Long before = null;
        List<Entry> part;
        do {
            part = audit.newest(subject, before, STEP);
            all.addAll(part);
            before = part.isEmpty() ? null : Long.valueOf(part.get(part.size() - 1).sequence());
        } while (before != null && all.size() < MOST);
        return all;
    }
}

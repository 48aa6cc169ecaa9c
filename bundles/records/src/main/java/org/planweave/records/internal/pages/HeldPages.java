package org.planweave.records.internal.pages;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.records.internal.pack.Shown;
import org.planweave.records.internal.pack.Words;
import org.planweave.records.internal.rules.Item;
import org.planweave.records.internal.rules.Target;
import org.planweave.records.internal.stored.Gathering;
import org.planweave.records.internal.stored.Permits;
import org.planweave.records.internal.stored.Releases;
import org.planweave.ui.Html;
import org.planweave.ui.Page;
import org.planweave.ui.components.Govuk;

/** Everything held on a line, a plan or a topic at this moment, one click away from it; that it was read is written down. */
@Component(service = HeldPages.class)
@JakartarsResource
@Path("records/held")
@Produces(MediaType.TEXT_HTML)
public final class HeldPages {

    private static final int ON_A_PAGE = 100;

    private final Gathering gathering;
    private final Releases releases;
    private final Permits permits;

    @Activate
    public HeldPages(@Reference Gathering gathering, @Reference Releases releases, @Reference Permits permits) {
        this.gathering = gathering;
        this.releases = releases;
        this.permits = permits;
    }

    @GET
    public Page held(@QueryParam("kind") @DefaultValue("") String kind, @QueryParam("target") @DefaultValue("") String target,
            @QueryParam("page") @DefaultValue("") String page) {
        permits.require();
        Target about = Target.of(kind, target);
        String title = gathering.titled(about);
        List<Item> items = gathering.of(about);
        releases.looked(about, items.size());
        Map<String, Integer> kinds = new TreeMap<>();
        items.forEach(item -> kinds.merge(item.kind(), 1, Integer::sum));
        int last = Math.max(1, (items.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int number = PageParts.number(page, last);
        String query = "kind=" + about.kind().word() + "&target=" + URLEncoder.encode(about.words(), StandardCharsets.UTF_8);
        List<Shown> shown = items.subList((number - 1) * ON_A_PAGE, Math.min(items.size(), number * ON_A_PAGE)).stream().map(Shown::whole).toList();
        return PageParts.page(Words.text("records.held.title", title)).body(Words.render("held.jte", Map.of(
                "title", Words.text("records.held.title", title), "lead", Words.count("records.held", items.size()), "kinds", kinds, "items", shown,
                "make", "/records/new?" + query,
                "ways", last == 1 ? Html.EMPTY : Govuk.pagination().label(Words.text("records.pages"))
                        .among(number, last, 2, one -> "/records/held?" + query + "&page=" + one))));
    }
}

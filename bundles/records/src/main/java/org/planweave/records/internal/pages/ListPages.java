package org.planweave.records.internal.pages;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.records.internal.pack.Words;
import org.planweave.records.internal.rules.Clock;
import org.planweave.records.internal.rules.FoiRequest;
import org.planweave.records.internal.stored.Calendar;
import org.planweave.records.internal.stored.Host;
import org.planweave.records.internal.stored.Requests;
import org.planweave.ui.Page;
import org.planweave.ui.components.Pw;

/** All requests with their clocks. */
@Component(service = ListPages.class)
@JakartarsResource
@Path("records")
@Produces(MediaType.TEXT_HTML)
public final class ListPages {

    private final Requests requests;
    private final Calendar calendar;
    private final Host host;

    @Activate
    public ListPages(@Reference Requests requests, @Reference Calendar calendar, @Reference Host host) {
        this.requests = requests;
        this.calendar = calendar;
        this.host = host;
    }

    /** The open ones, or with {@code state=closed} the others. */
    @GET
    public Page list(@QueryParam("state") @DefaultValue("") String state) {
        boolean closed = state.equals("closed");
        List<FoiRequest> all = requests.all();
        Clock clock = calendar.clock();
        List<Face> faces = all.stream().filter(one -> one.isOpen() != closed).map(one -> Face.of(one, clock, host.today())).toList();
        int open = (int) all.stream().filter(FoiRequest::isOpen).count();
        return Page.titled(Words.text("records.nav")).section("records").body(Words.render("list.jte", Map.of(
                "faces", faces, "closed", closed, "lead", Words.count("records.open", open),
                "tabs", Pw.subnav(Words.text("records.tabs")).tab(Words.text("records.tab.open", open), "/records", !closed)
                        .tab(Words.text("records.tab.closed", all.size() - open), "/records?state=closed", closed))));
    }
}

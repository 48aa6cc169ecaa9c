package org.planweave.records.internal.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.records.internal.pack.Words;
import org.planweave.records.internal.retention.Disposals;
import org.planweave.records.internal.rules.Certificate;
import org.planweave.records.internal.stored.Host;
import org.planweave.ui.Page;

/** A certificate of disposal, to read and print. */
@Component(service = CertificatePages.class)
@JakartarsResource
@Path("records/disposals/{id}")
@Produces(MediaType.TEXT_HTML)
public final class CertificatePages {

    /** One thing that is gone. */
    public record Line(String title, String what, String since) {}

    private final Disposals disposals;
    private final Host host;

    @Activate
    public CertificatePages(@Reference Disposals disposals, @Reference Host host) {
        this.disposals = disposals;
        this.host = host;
    }

    @GET
    public Page show(@PathParam("id") String id) {
        Certificate one = disposals.certificate(id);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(Words.text("records.certificate.what"), Words.count("records.certificate.count", one.gone().size()) + ", " + one.title());
        facts.put(Words.text("records.certificate.rule"), Words.text("records.certificate.kept", String.valueOf(one.years()), one.basis()));
        facts.put(Words.text("records.certificate.why"), one.reason());
        facts.put(Words.text("records.certificate.by"), host.name(one.by()));
        facts.put(Words.text("records.certificate.at"), Words.time(one.at()));
        facts.put(Words.text("records.certificate.digest"), one.digest());
        List<Line> lines = one.gone().stream().map(gone -> new Line(gone.title(), gone.what(), Words.time(gone.since()))).toList();
        String title = Words.text("records.certificate");
        return PageParts.page(title).crumb(Words.text("records.retention"), "/records/retention")
                .body(Words.render("certificate.jte", Map.of("title", title, "facts", facts, "lines", lines)));
    }
}

package org.planweave.web.internal.host;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Messages;
import org.planweave.ui.Page;

/** What the portal says of itself to everybody: accessibility, privacy, cookies, help. */
@Component(service = StatementPages.class)
@JakartarsResource
@Path("{statement: accessibility|privacy|cookies|help}")
public final class StatementPages {

    /** A heading or a paragraph. */
    public record Block(boolean heading, String text) {}

    private static final Messages TEXTS = Messages.of(StatementPages.class);
    private static final String HEADING = "# ";

    private final Pages pages;

    @Activate
    public StatementPages(@Reference Pages pages) {
        this.pages = pages;
    }

    @GET
    public Page statement(@PathParam("statement") String name) {
        String title = TEXTS.text("portal." + name);
        List<Block> blocks = new ArrayList<>();
        for (int i = 1; TEXTS.has("portal." + name + '.' + i); i++) {
            String text = TEXTS.text("portal." + name + '.' + i);
            boolean heading = text.startsWith(HEADING);
            blocks.add(new Block(heading, heading ? text.substring(HEADING.length()) : text));
        }
        return Page.titled(title).body(pages.templates().render("statement.jte",
                Map.of("title", title, "blocks", blocks)));
    }
}

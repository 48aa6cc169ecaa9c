package org.planweave.comments.internal.pages;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.documents.PlanTables;
import org.planweave.api.planning.Plan;
import org.planweave.api.tables.Table;

/** What was said about a plan, beside it in an archive: the table of the list of comments, as far as its reader may read. */
@Component(service = PlanTables.class)
public final class ArchivedComments implements PlanTables {

    private final PageParts parts;
    private final Gathered gathered;
    private final Faces faces;

    @Activate
    public ArchivedComments(@Reference PageParts parts, @Reference Gathered gathered, @Reference Faces faces) {
        this.parts = parts;
        this.gathered = gathered;
        this.faces = faces;
    }

    @Override
    public String name() {
        return "comments";
    }

    @Override
    public Table of(Plan plan) {
        // Whoever opens the archive later may not answer for the plan.
        List<Talk> talks = gathered.of(List.of(plan)).stream().map(Talk::nameless).toList();
        return new CommentTable(parts, faces).of(talks, Map.of(plan.id(), plan), "");
    }
}

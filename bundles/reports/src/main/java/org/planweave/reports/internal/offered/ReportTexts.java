package org.planweave.reports.internal.offered;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.ResourceRef;
import org.planweave.api.planning.Plan;
import org.planweave.api.resources.ResourceSource;
import org.planweave.api.resources.ResourceText;
import org.planweave.reports.internal.rules.Content;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.stored.ReportBook;

/** Every report as a resource, by what of it is for publication: search must not find the rest. */
@Component(service = ResourceSource.class)
public final class ReportTexts implements ResourceSource {

    private final ReportBook book;

    @Activate
    public ReportTexts(@Reference ReportBook book) {
        this.book = book;
    }

    @Override
    public String module() {
        return "reports";
    }

    @Override
    public String type() {
        return "report";
    }

    @Override
    public List<ResourceText> after(String id, int limit) {
        return book.after(id, limit).stream().map(this::text).toList();
    }

    @Override
    public Map<ResourceRef, ResourceText> find(Collection<ResourceRef> refs) {
        List<String> ids = refs.stream().filter(ref -> ref.equals(Report.ref(ref.id()))).map(ResourceRef::id).toList();
        return book.find(ids).stream().map(this::text).collect(Collectors.toMap(ResourceText::ref, text -> text));
    }

    private ResourceText text(Report report) {
        Plan plan = book.plan(report);
        Content content = report.content();
        String open = content.words().values().stream().filter(Content.Words::open).map(Content.Words::text).collect(Collectors.joining("\n"));
        return new ResourceText(
                report.ref(), "report", content.title(), String.join("\n", content.title(), String.join("\n", content.cover().values()), open),
                "/reports/" + report.id(), plan == null ? "" : plan.department(), null, Map.of("round", plan == null ? "" : plan.round()),
                report.version());
    }
}

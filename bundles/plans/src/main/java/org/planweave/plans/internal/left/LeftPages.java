package org.planweave.plans.internal.left;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.ResourceRef;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.resources.LeftTexts;
import org.planweave.api.resources.LeftTexts.LeftText;
import org.planweave.api.resources.LeftTexts.Mark;
import org.planweave.plans.internal.left.LeftView.Entry;
import org.planweave.plans.internal.left.LeftView.Group;
import org.planweave.plans.internal.pages.Days;
import org.planweave.plans.internal.pages.LineViews;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.ui.Page;
import org.planweave.ui.components.Govuk;

/** What modules that are not here any more left on one plan, by its lines; to be read and printed, not to be changed. */
@Component(service = LeftPages.class)
@JakartarsResource
@Path("plans/{id}/left")
@Produces(MediaType.TEXT_HTML)
public final class LeftPages {

    static final int ON_A_PAGE = 50;

    private final PageParts parts;
    private final LeftTexts left;

    @Activate
    public LeftPages(@Reference PageParts parts, @Reference LeftTexts left) {
        this.parts = parts;
        this.left = left;
    }

    @GET
    public Page left(@PathParam("id") String id, @QueryParam("page") @DefaultValue("1") int asked) {
        Plan plan = parts.plan(id);
        Map<String, Line> lines = parts.plans().lines(id).stream().collect(Collectors.toMap(Line::id, line -> line));
        List<Mark> marks = sorted(left.on(id), lines);
        int count = Math.max(1, (marks.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int number = Math.max(1, Math.min(asked, count));
        List<Mark> shown = marks.subList((number - 1) * ON_A_PAGE, Math.min(marks.size(), number * ON_A_PAGE));
        Map<ResourceRef, LeftText> texts = left.read(shown.stream().map(Mark::ref).toList());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("title", parts.text("plans.left.title"));
        model.put("plan", plan);
        model.put("department", parts.department(plan));
        model.put("lead", lead(marks));
        model.put("groups", groups(shown, texts, lines));
        model.put("pages", count == 1 ? null : Govuk.pagination().label(parts.text("plans.left.pages"))
                .among(number, count, 2, page -> "/plans/" + id + "/left?page=" + page));
        return parts.page(parts.text("plans.left.title"), plan).body(parts.render("left.jte", model));
    }

    private String lead(List<Mark> marks) {
        Map<String, Integer> kinds = new TreeMap<>();
        marks.forEach(mark -> kinds.merge(mark.kind(), 1, Integer::sum));
        return marks.isEmpty() ? "" : parts.text("plans.left.lead", LeftOnPlan.words(parts, kinds));
    }

    /** What is on the whole plan first, then by the order of its lines, then what was on lines that are gone; oldest first in each. */
    private static List<Mark> sorted(List<Mark> marks, Map<String, Line> lines) {
        List<Mark> sorted = new ArrayList<>(marks);
        sorted.sort(Comparator.comparingInt(mark -> place(mark, lines)));
        return sorted;
    }

    private static int place(Mark mark, Map<String, Line> lines) {
        if (mark.line() == null) {
            return -1;
        }
        return lines.containsKey(mark.line()) ? lines.get(mark.line()).order() : Integer.MAX_VALUE;
    }

    private List<Group> groups(List<Mark> marks, Map<ResourceRef, LeftText> texts, Map<String, Line> lines) {
        List<Group> groups = new ArrayList<>();
        int before = Integer.MIN_VALUE;
        for (Mark mark : marks) {
            int place = place(mark, lines);
            if (place != before) {
                groups.add(group(mark, lines.get(mark.line() == null ? "" : mark.line())));
                before = place;
            }
            LeftText text = texts.get(mark.ref());
            if (text != null) {
                groups.get(groups.size() - 1).entries().add(entry(text));
            }
        }
        return groups;
    }

    private Group group(Mark first, @Nullable Line line) {
        if (line != null) {
            return new Group(parts.text("plans.left.line", line.number()), line.text(), "#line-" + line.id(), new ArrayList<>());
        }
        return new Group(parts.text(first.line() == null ? "plans.left.whole" : "plans.left.gone"), "", "", new ArrayList<>());
    }

    private Entry entry(LeftText text) {
        String by = text.written().by().isEmpty() ? text.title() : text.written().by();
        String title = text.title().equals(by) || text.mark().kind().equals("comment") ? "" : text.title();
        String who = text.written().at() == null ? by : parts.text("plans.left.by", by, Days.day(text.written().at()));
        String answer = text.written().answer() == null ? "" : text.written().answer();
        return new Entry(who, parts.text("plans.left.from", text.module()), title, LineViews.plain(text.text()), answer);
    }
}

package org.planweave.comments.internal.pages;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.consulting.Consultee;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.ui.components.Choices;
import org.planweave.ui.components.Govuk;
import org.planweave.ui.components.Select;

/** The controls of a filter. Each choice is one that some comment before the reader fits. */
@Component(service = FilterFields.class)
public final class FilterFields {

    private final PageParts parts;

    @Activate
    public FilterFields(@Reference PageParts parts) {
        this.parts = parts;
    }

    /** For the list of comments. */
    List<Content> all(Filter filter, List<Plan> plans, List<Talk> all) {
        List<Content> fields = new ArrayList<>(List.of(
                counted("answered", filter.answered(), Filter.ANSWERED, all, Filter::answered),
                counted("state", filter.state(), Filter.STATES, all, Filter::state)));
        fields.addAll(some(filter, plans, all));
        Choices mine = Govuk.checkboxes("mine").small().values(filter.mine() ? List.of("1") : List.of())
                .item("1", parts.text("comments.filter.mine"));
        fields.add(mine);
        return fields;
    }

    /** For choosing what to answer. */
    List<Content> some(Filter filter, List<Plan> plans, List<Talk> all) {
        List<Content> fields = new ArrayList<>();
        Select department = select("department", filter.department());
        List<String> departments = plans.stream().map(Plan::department).distinct().filter(Objects::nonNull).toList();
        departments.forEach(id -> department.option(id, parts.department(id).name()));
        if (departments.size() > 1) {
            fields.add(department);
        }
        Select group = select("group", filter.group());
        List.of(Consultee.values()).forEach(one -> group.option(one.word(), parts.text("comments.consultee." + one.word())));
        fields.add(group);
        fields.add(counted("what", filter.what(), Filter.WHAT, all, Filter::what));
        Predicate<Talk> inPlan = talk -> filter.plan().isEmpty() || talk.first().plan().equals(filter.plan());
        fields.add(authors(filter, all.stream().filter(inPlan).toList()));
        if (!filter.plan().isEmpty()) {
            fields.add(lines(filter, all.stream().filter(inPlan).toList()));
        }
        return fields;
    }

    private Select authors(Filter filter, List<Talk> all) {
        Select author = select("author", filter.author());
        all.stream().map(talk -> talk.first().author()).distinct()
                .map(id -> Map.entry(parts.name(id), id))
                .sorted(Map.Entry.<String, String>comparingByKey(Comparator.naturalOrder()).thenComparing(Map.Entry.comparingByValue()))
                .forEach(one -> author.option(one.getValue(), one.getKey()));
        return author;
    }

    private Select lines(Filter filter, List<Talk> all) {
        Map<String, String> spots = new LinkedHashMap<>();
        for (Talk talk : all) {
            Comment first = talk.first();
            if (talk.line() != null || !first.onLine()) {
                spots.putIfAbsent(Filter.spot(first), parts.where(first, talk.line()));
            }
        }
        Select select = select("line", filter.line());
        spots.forEach(select::option);
        return select;
    }

    /** Each choice says how many comments it has among all. */
    private Select counted(String name, String value, List<String> values, List<Talk> all, Function<String, Filter> only) {
        Select select = select(name, value);
        values.forEach(one -> select.option(one, parts.text("comments.filter.count", parts.text("comments.filter." + name + "." + one),
                all.stream().filter(talk -> only.apply(one).lets(talk.first(), null)).count())));
        return select;
    }

    private Select select(String name, String value) {
        return Govuk.select(name, parts.text("comments.filter." + name)).value(value).option("", parts.text("comments.filter.all"));
    }
}

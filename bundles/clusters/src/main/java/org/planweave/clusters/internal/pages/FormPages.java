package org.planweave.clusters.internal.pages;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.ui.Page;

/** The form of a cluster, with what somebody typed and what is wrong with it. */
@Component(service = FormPages.class)
public final class FormPages {

    private static final Set<Role> NO_LEADS = Set.of(Role.MEMBER, Role.AUDITOR, Role.PUBLIC);

    private final PageParts parts;

    @Activate
    public FormPages(@Reference PageParts parts) {
        this.parts = parts;
    }

    /** The form of a new cluster, or of one there is. */
    Page page(@Nullable Cluster cluster, ClusterForm form, Map<String, String> errors) {
        Map<String, @Nullable Object> model = new HashMap<>();
        String title = parts.text(cluster == null ? "clusters.new.title" : "clusters.edit.title",
                form.charter().name());
        model.put("title", title);
        model.put("action", cluster == null ? "/clusters/new" : "/clusters/" + cluster.id() + "/edit");
        model.put("back", cluster == null ? "/clusters" : "/clusters/" + cluster.id());
        model.put("form", form);
        model.put("errors", errors);
        model.put("departments", parts.council().departments());
        model.put("people", leads());
        model.put("cluster", cluster);
        Page page = cluster == null ? parts.page(title) : parts.page(title, cluster);
        return page.body(parts.render("form.jte", model)).status(errors.isEmpty() ? 200 : 422);
    }

    /** Who may lead a cluster, cluster leads first. */
    List<Person> leads() {
        return parts.council().people().stream()
                .filter(person -> person.roles().isEmpty() || !NO_LEADS.containsAll(person.roles()))
                .sorted(Comparator.comparing((Person person) -> !person.has(Role.CLUSTER_LEAD))
                        .thenComparing(Person::name))
                .toList();
    }

    /** What is wrong, by the id of the field that it belongs to. Anything but a fault of the form goes on. */
    static Map<String, String> errors(Problem problem) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (problem.status() == 412) {
            errors.put("name", problem.detail());
        } else if (problem.status() == 400) {
            problem.faults().forEach(fault -> errors.putIfAbsent(fault.pointer(), fault.detail()));
        } else {
            throw problem;
        }
        return errors;
    }
}

package org.planweave.clusters.internal.pages;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Identified;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.people.Council;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Plans;
import org.planweave.api.planning.Round;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.stored.ClusterReads;
import org.planweave.clusters.internal.stored.Permits;
import org.planweave.ui.Page;
import org.planweave.ui.Slots;
import org.planweave.ui.Templates;

/** What every page of the module needs: clusters, plans, people, slots, words and templates. */
@Component(service = PageParts.class)
public final class PageParts {

    private final ClusterReads clusters;
    private final Permits permits;
    private final Plans plans;
    private final Council council;
    private final CurrentUser user;
    private final Slots slots;
    private final Messages messages = Messages.of(PageParts.class);
    private final Templates templates = new Templates(PageParts.class, "org.planweave.clusters.internal.templates");

    @Activate
    public PageParts(
            @Reference ClusterReads clusters,
            @Reference Permits permits,
            @Reference Plans plans,
            @Reference Council council,
            @Reference CurrentUser user,
            @Reference Slots slots) {
        this.clusters = clusters;
        this.permits = permits;
        this.plans = plans;
        this.council = council;
        this.user = user;
        this.slots = slots;
    }

    public ClusterReads clusters() {
        return clusters;
    }

    public Permits permits() {
        return permits;
    }

    public Plans plans() {
        return plans;
    }

    public Council council() {
        return council;
    }

    public Optional<Person> reader() {
        return user.person();
    }

    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** A template with its model and the module's words. */
    public Content render(String template, Map<String, ? extends @Nullable Object> model) {
        Map<String, @Nullable Object> all = new HashMap<>(model);
        all.put("t", messages);
        return templates.render(template, all);
    }

    public Page page(String title) {
        return Page.titled(title).section("clusters").crumb(text("clusters.clusters"), "/clusters");
    }

    /** A page about a cluster, with the way to it. */
    public Page page(String title, Cluster cluster) {
        return page(title).crumb(cluster.name(), "/clusters/" + cluster.id());
    }

    /** @throws Problem 404 if there is no such cluster for the current user */
    public Cluster cluster(String id) {
        return clusters.find(id)
                .filter(one -> permits.mayRead(one.id()))
                .orElseThrow(() -> Problem.notFound(text("clusters.none")));
    }

    public Round round(String id) {
        return plans.round(id).orElseThrow(() -> Problem.notFound(text("clusters.noRound")));
    }

    /** A department; one that is gone from the council is shown by its id. */
    public Department department(String id) {
        return council.department(id).orElseGet(() -> new Department(id, "??", id, null, "cr", null));
    }

    public List<Department> departments(List<String> ids) {
        return ids.stream().map(this::department).toList();
    }

    /** Names in a row: “Housing, Public Protection”. */
    public String names(List<String> departments) {
        return departments.stream().map(id -> department(id).name()).collect(Collectors.joining(", "));
    }

    /** Somebody's name; the portal's where it worked by itself. */
    public String name(String person) {
        if (person.isEmpty()) {
            return text("clusters.nobody");
        }
        return person.equals("portal") ? text("clusters.portal") : council.person(person).map(Person::name)
                .orElse(person);
    }

    /** What others contribute to each item of a slot. */
    public Map<String, List<Content>> slot(String name, List<? extends Identified> items) {
        return items.isEmpty() ? Map.of() : slots.render(name, items);
    }
}

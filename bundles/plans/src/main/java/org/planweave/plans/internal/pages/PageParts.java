package org.planweave.plans.internal.pages;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Identified;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Access;
import org.planweave.api.access.Verb;
import org.planweave.api.live.Editing;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.stored.StoredPlans;
import org.planweave.ui.Page;
import org.planweave.ui.Slots;
import org.planweave.ui.Templates;
import org.planweave.ui.Viewer;

/** What every page of the module needs: plans, people, slots, words and templates. */
@Component(service = PageParts.class)
public final class PageParts {

    private final StoredPlans plans;
    private final Council council;
    private final Access access;
    private final Slots slots;
    private final Viewer viewer;
    private final Editing editing;
    private final Messages messages = Messages.of(PageParts.class);
    private final Templates templates = new Templates(PageParts.class, "org.planweave.plans.internal.templates");

    @Activate
    public PageParts(
            @Reference StoredPlans plans,
            @Reference Council council,
            @Reference Access access,
            @Reference Slots slots,
            @Reference Viewer viewer,
            @Reference Editing editing) {
        this.plans = plans;
        this.council = council;
        this.access = access;
        this.slots = slots;
        this.viewer = viewer;
        this.editing = editing;
    }

    public StoredPlans plans() {
        return plans;
    }

    public Council council() {
        return council;
    }

    public Slots slots() {
        return slots;
    }

    public Editing editing() {
        return editing;
    }

    /** The names of who else has these lines open for editing, by line id; those with nobody are left out. */
    public Map<String, List<String>> editors(List<Line> lines) {
        Map<String, List<String>> names = new HashMap<>();
        editing.others(lines.stream().map(Line::ref).toList()).forEach((ref, people) ->
                names.put(ref.id(), people.stream().map(Person::name).toList()));
        return names;
    }

    public Viewer viewer() {
        return viewer;
    }

    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    public boolean has(String key) {
        return messages.has(key);
    }

    public boolean may(Verb verb, ResourceRef ref) {
        return access.may(verb, ref);
    }

    public void require(Verb verb, ResourceRef ref) {
        access.require(verb, ref);
    }

    /** Whether the current user may change the plan's lines now. */
    public boolean mayWrite(Plan plan) {
        return plan.state().editable() && access.may(Verb.EDIT, plan.ref());
    }

    /** A template with its model, the module's words and this page's nonce. */
    public Content render(String template, Map<String, ? extends @Nullable Object> model) {
        Map<String, @Nullable Object> all = new HashMap<>(model);
        all.put("t", messages);
        return templates.render(template, all);
    }

    /** A page of the part “Plans”. */
    public Page page(String title) {
        return Page.titled(title).section("plans");
    }

    /** A page about something of a plan, with the way to it. */
    public Page page(String title, Plan plan) {
        return page(title).crumb(text("plans.plans"), "/plans").crumb(departmentName(plan), "/plans/" + plan.id());
    }

    /** @throws Problem 404 if there is no such plan for the current user */
    public Plan plan(String id) {
        return plans.plan(id).orElseThrow(() -> Problem.notFound(text("plans.noPlan")));
    }

    /** @throws Problem 404 if there is no such line for the current user */
    public Line line(String id) {
        return plans.line(id).orElseThrow(() -> Problem.notFound(text("plans.noLine")));
    }

    public Round round(String id) {
        return plans.round(id).orElseThrow(() -> Problem.notFound(text("plans.noRound")));
    }

    /** The plan's department; one that is gone from the council is shown by its id. */
    public Department department(Plan plan) {
        return department(plan.department());
    }

    public Department department(String id) {
        return council.department(id).orElseGet(() -> new Department(id, "??", id, null, "cr", null));
    }

    public String departmentName(Plan plan) {
        return department(plan).name();
    }

    /** Who wrote something, by name. */
    public String name(String personId) {
        return personId.equals("portal") ? text("plans.thePortal") : council.person(personId).map(Person::name).orElse(personId);
    }

    /** What others contribute to each item of a slot. */
    public Map<String, List<Content>> slot(String name, List<? extends Identified> items) {
        return items.isEmpty() ? Map.of() : slots.render(name, items);
    }

    /** What others contribute to the one item of a slot. */
    public List<Content> slot(String name, Identified item) {
        return slots.render(name, List.of(item)).getOrDefault(item.id(), List.of());
    }
}

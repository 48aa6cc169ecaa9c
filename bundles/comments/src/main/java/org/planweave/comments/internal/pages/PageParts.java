package org.planweave.comments.internal.pages;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.people.Council;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Plans;
import org.planweave.api.planning.Round;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.stored.Spot;
import org.planweave.ui.Page;
import org.planweave.ui.Templates;

/** What every page of the module needs: people, plans, words and templates. */
@Component(service = PageParts.class)
public final class PageParts {

    private final Plans plans;
    private final Council council;
    private final CurrentUser user;
    private final Messages messages = Messages.of(PageParts.class);
    private final Templates templates = new Templates(PageParts.class, "org.planweave.comments.internal.templates");

    @Activate
    public PageParts(@Reference Plans plans, @Reference Council council, @Reference CurrentUser user) {
        this.plans = plans;
        this.council = council;
        this.user = user;
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

    public Person person() {
        return user.required();
    }

    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** So many of something: the text of {@code key.one} for one, of {@code key} otherwise. */
    public String count(String key, int number) {
        return number == 1 ? text(key + ".one") : text(key, number);
    }

    public String name(String personId) {
        return council.person(personId).map(Person::name)
                .orElseGet(() -> text(personId.equals(Comment.NOBODY) ? "comments.noAccount" : "comments.formerPerson"));
    }

    /** A department; one that is gone from the council is shown by its id. */
    public Department department(String id) {
        return council.department(id).orElseGet(() -> new Department(id, "??", id, null, "cr", null));
    }

    /** The plans of the current round that the reader may see, by department name. */
    public List<Plan> currentPlans() {
        return plans.currentRound().map(Round::id).map(plans::plans).orElse(List.of());
    }

    /** Those of them that a person's department writes. */
    public List<Plan> currentPlansOf(Person person) {
        return currentPlans().stream().filter(plan -> person.isOf(plan.department())).toList();
    }

    public Line line(String id) {
        return plans.line(id).orElseThrow(() -> Problem.notFound(text("comments.noLine")));
    }

    public Plan plan(String id) {
        return plans.plan(id).orElseThrow(() -> Problem.notFound(text("comments.noPlan")));
    }

    /** The plan of a line that the reader may read, also where they are asked about some lines only and may not read the plan. */
    Plan planOf(Line line) {
        return user.asPortal(() -> plan(line.plan()));
    }

    /** The plan of a comment that the reader may read. */
    public Plan planOf(Comment comment) {
        return user.asPortal(() -> plan(comment.plan()));
    }

    /** The line of a comment as it now is; empty for one that was taken out, and for a comment on more than a line. */
    public Optional<Line> lineOf(Comment comment) {
        return comment.onLine() ? plans.line(comment.line()) : Optional.empty();
    }

    /** What a comment is on, within a sentence: a line's number, a section, the whole plan. */
    public String where(Comment comment, @Nullable Line line) {
        if (comment.onLine()) {
            return line == null ? text("comments.removedLine") : line.number();
        }
        return where(comment.section());
    }

    /** The same of where a new one is to be. */
    String where(Spot spot) {
        return spot.line() == null ? where(spot.section()) : spot.line().number();
    }

    private String where(@Nullable String section) {
        return section == null ? text("comments.where.plan") : text("comments.where.section", section);
    }

    /** Whether the reader may read the plan as a whole. */
    public boolean opens(String plan) {
        return plans.plan(plan).isPresent();
    }

    /** Where the reader finds a line: on its plan, or among what they are asked about. */
    public String home(String plan, String anchor) {
        return opens(plan) ? "/plans/" + plan + (anchor.isEmpty() ? "" : "#" + anchor) : "/comments/consultations";
    }

    /** A page of the part “Comments”. */
    public Page page(String title) {
        return Page.titled(title).section("comments");
    }

    /** A template with its model and the module's words. */
    public Content render(String template, Map<String, ? extends @Nullable Object> model) {
        Map<String, @Nullable Object> all = new HashMap<>(model);
        all.put("t", messages);
        return templates.render(template, all);
    }
}

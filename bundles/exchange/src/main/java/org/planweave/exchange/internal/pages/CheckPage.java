package org.planweave.exchange.internal.pages;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.people.Council;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.LineKind;
import org.planweave.api.planning.Plans;
import org.planweave.exchange.internal.imports.Importer;
import org.planweave.exchange.internal.imports.Outlook;
import org.planweave.exchange.internal.imports.Target;
import org.planweave.exchange.internal.papers.ReadPaper;
import org.planweave.ui.Page;
import org.planweave.ui.Templates;

/** The two pages of an import, as they are shown. */
@Component(service = CheckPage.class)
public final class CheckPage {

    private final Plans plans;
    private final Council council;
    private final Importer importer;
    private final CurrentUser user;
    private final Messages messages = Messages.of(CheckPage.class);
    private final Templates templates = new Templates(CheckPage.class, "org.planweave.exchange.internal.templates");

    @Activate
    public CheckPage(
            @Reference Plans plans, @Reference Council council, @Reference Importer importer,
                    @Reference CurrentUser user) {
        this.plans = plans;
        this.council = council;
        this.importer = importer;
        this.user = user;
    }

    Content firstPlan() {
        return templates.render("firstplan.jte", Map.of("t", messages));
    }

    Page upload(String error) {
        return Page.titled(messages.text("exchange.upload.title")).section("imports")
                .body(templates.render("upload.jte", Map.of("error", error, "t", messages)));
    }

    Page check(HeldPaper held, ReadPaper read, Choices choices, String error) {
        Outlook outlook = importer.check(choices.applied(read), choices.wish());
        Map<String, @Nullable Object> model = new HashMap<>(fields(read, choices, outlook));
        model.put("id", held.id());
        model.put("fileName", held.fileName());
        model.put("paper", read);
        model.put("view", CheckView.of(read, choices, messages));
        model.put("outlook", outlook);
        model.put("notes", notes(outlook, error));
        model.put("kinds", LineKind.USUAL);
        model.put("error", error);
        model.put("t", messages);
        return Page.titled(messages.text("exchange.check.title")).section("imports")
                .crumb(messages.text("exchange.import"), "/imports").body(templates.render("check.jte", model));
    }

    private Map<String, Object> fields(ReadPaper read, Choices choices, Outlook outlook) {
        boolean mayCreate = user.person().filter(CheckPage::servesAll).isPresent();
        Target first = outlook.targets().isEmpty() ? null : outlook.targets().get(0);
        String department = first == null || first.department() == null ? "" : first.department().id();
        String round = outlook.round() == null ? "" : outlook.round().id();
        return Map.of(
                "departments", departments(), "rounds", plans.rounds(), "mayCreate", mayCreate,
                "newDepartment", read.isOfSeveral() ? "" : read.department(),
                "department", choices.isFirst() && !read.isOfSeveral() ? department : choices.text("department"),
                "period", choices.isFirst() ? round : choices.text("period"),
                "kind", choices.isFirst() ? outlook.kind() : choices.text("kind"),
                "title", choices.isFirst() ? read.title() : choices.text("title"),
                "choices", new Chosen(choices.has("create"), choices.has("keepContacts")));
    }

    /** Which boxes are ticked. */
    public record Chosen(boolean create, boolean keepContacts) {}

    /**
     * What the person should know before they import; on a first look what is missing is told here, later as an error.
     */
    private List<String> notes(Outlook outlook, String error) {
        List<String> notes = new ArrayList<>(outlook.willCreate());
        if (error.isEmpty()) {
            notes.addAll(outlook.missing());
        }
        if (outlook.assumed()) {
            notes.add(messages.text("exchange.check.assumed", outlook.period()));
        }
        outlook.targets().stream().filter(target -> target.existing() != null).forEach(target -> notes.add(
                messages.text("exchange.check.exists", target.name(), outlook.kind(), outlook.period())));
        return notes;
    }

    private List<Department> departments() {
        Person person = user.required();
        return council.departments().stream().filter(one -> servesAll(person) || person.isOf(one.id())).toList();
    }

    private static boolean servesAll(Person person) {
        return person.has(Role.CORPORATE_LEAD) || person.has(Role.ADMINISTRATOR);
    }
}

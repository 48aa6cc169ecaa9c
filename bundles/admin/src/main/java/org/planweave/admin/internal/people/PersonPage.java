package org.planweave.admin.internal.people;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.admin.internal.desk.Days;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.admin.internal.desk.Desk.Tab;
import org.planweave.api.Problem;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.api.people.OpenSessions;
import org.planweave.api.people.OpenSessions.Open;
import org.planweave.api.people.PeopleAdministration;
import org.planweave.api.people.Person;
import org.planweave.api.people.SecondFactors;
import org.planweave.api.people.SecondFactors.State;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** The page of one account, and what happens after something on it was sent. */
@Component(service = PersonPage.class)
public final class PersonPage {

    private final Council council;
    private final PeopleAdministration administration;
    private final SecondFactors factors;
    private final OpenSessions open;
    private final Desk desk;

    @Activate
    public PersonPage(@Reference Council council, @Reference PeopleAdministration administration, @Reference SecondFactors factors,
            @Reference OpenSessions open, @Reference Desk desk) {
        this.council = council;
        this.administration = administration;
        this.factors = factors;
        this.open = open;
        this.desk = desk;
    }

    /** The person, for whom the tab is. */
    Person admitted(String id) {
        desk.admit(Tab.PEOPLE);
        return council.person(id).orElseThrow(() -> Problem.notFound(Desk.text("admin.noPerson", id)));
    }

    /** Back to the page with a sentence, or the page as it was with the refusal at a field. */
    Object changed(Person person, String field, String said, Supplier<Person> change) {
        try {
            Person now = change.get();
            return SeeOther.to("/admin/people/" + now.id()).saying(Desk.text(said, now.name()));
        } catch (Problem refused) {
            if (refused.status() != 400 && refused.status() != 409) {
                throw refused;
            }
            return page(person, Map.of(field, refused.detail())).status(422);
        }
    }

    private static String words(Open one) {
        return Desk.text("admin.person.session", one.browser().isEmpty() ? Desk.text("admin.person.session.unknown") : one.browser(),
                Days.moment(one.begunAt()), Days.moment(one.usedAt()));
    }

    Page page(Person person, Map<String, String> errors) {
        State factor = factors.state(person.id());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("person", person);
        model.put("department", person.department() == null ? Desk.text("admin.person.wholeCouncil")
                : council.department(person.department()).map(Department::name).orElse(person.department()));
        model.put("suspended", administration.suspended().contains(person.id()));
        model.put("factor", factor);
        model.put("factorSince", factor.since() == null ? "" : Days.moment(factor.since()));
        model.put("open", open.of(person.id()).stream().map(PersonPage::words).toList());
        model.put("tokens", open.tokens(person.id()).size());
        model.put("errors", errors);
        return desk.page(Tab.PEOPLE, person.name(), "person.jte", model)
                .crumb(Desk.text("admin.nav"), "/admin").crumb(Desk.text("admin.people"), "/admin/people");
    }
}

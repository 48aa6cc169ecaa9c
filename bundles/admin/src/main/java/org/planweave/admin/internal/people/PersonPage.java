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
import org.planweave.api.people.CouncilAccounts;
import org.planweave.api.people.Department;
import org.planweave.api.people.Leaver;
import org.planweave.api.people.OpenSessions;
import org.planweave.api.people.OpenSessions.Open;
import org.planweave.api.people.PeopleAdministration;
import org.planweave.api.people.PeopleChanges;
import org.planweave.api.people.PeopleChanges.Kind;
import org.planweave.api.people.PeopleChanges.Planned;
import org.planweave.api.people.Person;
import org.planweave.api.people.SecondFactors;
import org.planweave.api.people.SecondFactors.State;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** The page of one account, and what happens after something on it was sent. */
@Component(service = PersonPage.class)
public final class PersonPage {

    /** A change that is to come, in words. */
    public record Coming(String id, String words) {}

    private final Council council;
    private final PeopleAdministration administration;
    private final SecondFactors factors;
    private final OpenSessions open;
    private final PeopleChanges changes;
    private final CouncilAccounts accounts;
    private final Desk desk;

    @Activate
    public PersonPage(@Reference Council council, @Reference PeopleAdministration administration, @Reference SecondFactors factors,
            @Reference OpenSessions open, @Reference PeopleChanges changes, @Reference CouncilAccounts accounts, @Reference Desk desk) {
        this.council = council;
        this.administration = administration;
        this.factors = factors;
        this.open = open;
        this.changes = changes;
        this.accounts = accounts;
        this.desk = desk;
    }

    /** The person, for whom the tab is. */
    Person admitted(String id) {
        desk.admit(Tab.PEOPLE);
        return council.person(id).orElseThrow(() -> Problem.notFound(Desk.text("admin.noPerson", id)));
    }

    /** Back to the page with a sentence, or the page as it was with the refusal at a field. */
    Object changed(Person person, String field, String said, Supplier<Person> change) {
        return changed(person, field, "", said, change);
    }

    /** As above, with what was typed there, which stays. */
    Object changed(Person person, String field, String typed, String said, Supplier<Person> change) {
        try {
            Person now = change.get();
            return SeeOther.to("/admin/people/" + now.id()).saying(Desk.text(said, now.name()));
        } catch (Problem refused) {
            if (refused.status() != 400 && refused.status() != 409) {
                throw refused;
            }
            return page(person, Map.of(field, refused.detail()), typed).status(422);
        }
    }

    /** Makes a first password and shows it, once. */
    Object firstPassword(Person person, String said) {
        try {
            String password = administration.newPassword(person.id());
            return desk.page(Tab.PEOPLE, said, "first-password.jte", Map.of("said", said, "person", person, "password", password))
                    .crumb(Desk.text("admin.nav"), "/admin").crumb(Desk.text("admin.people"), "/admin/people");
        } catch (Problem refused) {
            if (refused.status() != 409) {
                throw refused;
            }
            return page(person, Map.of("password", refused.detail())).status(422);
        }
    }

    private static String words(Open one) {
        return Desk.text("admin.person.session", one.browser().isEmpty() ? Desk.text("admin.person.session.unknown") : one.browser(),
                Days.moment(one.begunAt()), Days.moment(one.usedAt()));
    }

    private String words(Leaver leaver) {
        return leaver.successor() == null ? Desk.text("admin.person.left", leaver.person().name(), Days.day(leaver.left()))
                : Desk.text("admin.person.left.successor", leaver.person().name(), Days.day(leaver.left()), name(leaver.successor()));
    }

    /** Nothing of it is shown where there is no provider. */
    private void putCouncil(Person person, Map<String, @Nullable Object> model) {
        model.put("account", accounts.on() ? accounts.of(person.id()) : null);
        model.put("keepsRoles", accounts.keepsRoles(person.id()));
    }

    /** When they came with their council's account, in words. */
    public static String words(CouncilAccounts.Account account) {
        return account.since() == null || account.seen() == null ? ""
                : Desk.text("admin.person.council.joined", account.name(), Days.moment(account.since()), Days.moment(account.seen()));
    }

    private Coming coming(Planned change) {
        String where = change.department() == null ? Desk.text("admin.person.wholeCouncil")
                : council.department(change.department()).map(Department::name).orElse(change.department());
        String what = change.kind() == Kind.LEAVE ? Desk.text("admin.person.leaves", Days.day(change.from()))
                : Desk.text("admin.person.moves", Days.day(change.from()), where);
        return new Coming(change.id(), change.successor() == null ? what
                : what + " " + Desk.text("admin.person.then", name(change.successor())));
    }

    private String name(String id) {
        return council.person(id).map(Person::name).orElse(id);
    }

    Page page(Person person, Map<String, String> errors) {
        return page(person, errors, "");
    }

    private Page page(Person person, Map<String, String> errors, String typed) {
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
        model.put("left", council.leavers().stream().filter(one -> one.person().id().equals(person.id())).findFirst().map(this::words).orElse(""));
        model.put("planned", changes.planned(person.id()).stream().map(this::coming).toList());
        putCouncil(person, model);
        model.put("typed", typed);
        model.put("errors", errors);
        return desk.page(Tab.PEOPLE, person.name(), "person.jte", model)
                .crumb(Desk.text("admin.nav"), "/admin").crumb(Desk.text("admin.people"), "/admin/people");
    }
}

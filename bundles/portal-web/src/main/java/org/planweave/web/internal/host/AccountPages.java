package org.planweave.web.internal.host;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Messages;
import org.planweave.api.people.SecondFactors;
import org.planweave.api.people.SecondFactors.State;
import org.planweave.api.host.CouncilSignIn;
import org.planweave.api.host.Sessions.Session;
import org.planweave.api.people.Council;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.ui.Page;
import org.planweave.web.internal.front.Doorkeeper;
import org.planweave.web.internal.front.Exchange;

/** Who one is here. */
@Component(service = AccountPages.class)
@JakartarsResource
@Path("account")
public final class AccountPages {

    /** What the page shows, in words. */
    public record Me(Person person, String department, String roles, String since, String factor, boolean byCouncil) {}

    private static final Messages TEXTS = Messages.of(AccountPages.class);
    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final CurrentUser user;
    private final Council council;
    private final SecondFactors factors;
    private final CouncilSignIn elsewhere;
    private final Pages pages;

    @Activate
    public AccountPages(@Reference CurrentUser user, @Reference Council council, @Reference SecondFactors factors,
            @Reference CouncilSignIn elsewhere, @Reference Pages pages) {
        this.user = user;
        this.council = council;
        this.factors = factors;
        this.elsewhere = elsewhere;
        this.pages = pages;
    }

    @GET
    public Page account() {
        Person person = user.required();
        String department = person.department() == null ? TEXTS.text("portal.account.all")
                : council.department(person.department()).map(Department::name).orElse(person.department());
        String roles = person.roles().stream().sorted().map(Role::label).collect(Collectors.joining(", "));
        Instant since = Exchange.current().flatMap(Exchange::session).map(Session::signedInAt).orElseGet(Instant::now);
        boolean byCouncil = Exchange.current().flatMap(Doorkeeper::secret).filter(elsewhere::byCouncil).isPresent();
        return pages.page("portal.account", "account.jte", new Me(person, department, roles, TIME.format(since), factor(person, byCouncil), byCouncil));
    }

    private String factor(Person person, boolean byCouncil) {
        State state = factors.state(person.id());
        if (state.since() == null && byCouncil) {
            return TEXTS.text("portal.account.factor.council", elsewhere.called().orElse(""));
        }
        return state.since() == null ? TEXTS.text("portal.account.factor.none")
                : TEXTS.text("portal.account.factor.on", TIME.format(state.since()), state.codesLeft());
    }
}

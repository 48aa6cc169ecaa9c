package org.planweave.records.internal.stored;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Freshness;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;

/**
 * Who answers for records: democratic services. They say already what is kept from publication and why, and the decision point lets
 * them read what is exempt and confidential. Administrators do not: they keep the portal running and read no more for it. Pages, API
 * and slots ask here.
 */
@Component(service = Permits.class)
public final class Permits {

    private final CurrentUser user;
    private final Freshness freshness;

    @Activate
    public Permits(@Reference CurrentUser user, @Reference Freshness freshness) {
        this.user = user;
        this.freshness = freshness;
    }

    public static boolean keepsRecords(Person person) {
        return person.has(Role.DEMOCRATIC_SERVICES);
    }

    public boolean may() {
        return user.isPortal() || user.person().filter(Permits::keepsRecords).isPresent();
    }

    /** @throws Problem 401 if nobody is signed in, 403 for everybody else */
    public void require() {
        if (!user.isPortal() && !keepsRecords(user.required())) {
            throw Problem.forbidden("Democratic services answer requests for information and keep the records. Ask one of them.");
        }
    }

    public boolean fresh() {
        return user.isPortal() || freshness.fresh();
    }

    /** For what leaves the portal with nothing held back. @throws Problem 403 unless they have just proved who they are, too */
    public void requireFresh() {
        require();
        if (!fresh()) {
            throw Problem.forbidden("Nothing is held back in this file. Sign in again, or take a new token, and send it within five minutes.");
        }
    }

    /** For what nobody can take back. @throws Problem 403 unless they have just proved who they are, too */
    public void requireProof() {
        require();
        if (!fresh()) {
            throw Problem.forbidden("This cannot be taken back. Sign in again, or take a new token, and send it within five minutes.");
        }
    }

    /** Whether a form that asks for the password asks for a code of the second factor, too. */
    public boolean asksCode() {
        return !fresh() && freshness.asksCode();
    }

    /** The page from which they prove who they are, for whoever types no password here; else empty. */
    public String elsewhere() {
        return freshness.elsewhere().orElse("");
    }

    /** Proves who they are, where they have not just done so. @return what was wrong, by the field it is about; nothing if it was right */
    public Map<String, String> prove(String password, String code) {
        if (fresh()) {
            return Map.of();
        }
        try {
            freshness.prove(password, code);
            return Map.of();
        } catch (Problem wrong) {
            return Map.of(Freshness.field(wrong), wrong.detail());
        }
    }
}

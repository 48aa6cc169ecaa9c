package org.planweave.exchange.internal.extent;

import java.util.Set;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;

/** Who may take an archive, and whose eyes it is read with: the decision point says of each plan and line what they see. */
@Component(service = Readers.class)
public final class Readers {

    /** Somebody of no department, invited to nothing, whom the decision point lets read what it lets anybody read. */
    private static final Person ANYBODY = new Person("anybody", "anybody", "Anybody", "", null, Set.of(Role.PUBLIC));

    private final CurrentUser user;
    private final Messages messages = Messages.of(Readers.class);

    @Activate
    public Readers(@Reference CurrentUser user) {
        this.user = user;
    }

    /** Whether the current user may take one. */
    public boolean may() {
        return user.isPortal() || user.person().filter(one -> one.has(Role.CORPORATE_LEAD) || one.has(Role.ADMINISTRATOR)).isPresent();
    }

    /** @throws Problem 401 if nobody is signed in, 403 if it is somebody else's business */
    public void require() {
        if (!user.isPortal()) {
            user.required();
        }
        if (!may()) {
            throw Problem.forbidden(messages.text("exchange.archive.notYours"));
        }
    }

    /** Reads as whom the archive is for. */
    public <T> T as(Extent extent, Supplier<T> reading) {
        return extent == Extent.PUBLIC ? user.as(ANYBODY, reading) : reading.get();
    }
}

package org.planweave.core.internal.life.left;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Freshness;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.core.internal.life.DeployRights;

/**
 * Who sees what modules left, who takes it out and who deletes it. Two people's work on purpose: whoever deletes for good deploys
 * modules, whoever takes out what is not for everybody gives people their roles.
 */
@Component(service = LeftRights.class)
public final class LeftRights {

    private final CurrentUser user;
    private final Freshness freshness;
    private final DeployRights deploying;

    @Activate
    public LeftRights(@Reference CurrentUser user, @Reference Freshness freshness, @Reference DeployRights deploying) {
        this.user = user;
        this.freshness = freshness;
        this.deploying = deploying;
    }

    void requireSight() {
        if (!user.isPortal() && !is(Role.ADMINISTRATOR) && !is(Role.MODULE_DEPLOYER)) {
            throw Problem.forbidden("Only administrators and module deployers see what modules left behind. Ask one of them.");
        }
    }

    void requireTaking() {
        if (user.isPortal()) {
            return;
        }
        if (!is(Role.ADMINISTRATOR)) {
            throw Problem.forbidden("Only an administrator may take out all that a module left: it holds what is not for everybody.");
        }
        if (!freshness.fresh()) {
            throw Problem.of(403, "not-fresh", "This is given only to whoever has just proved who they are. "
                    + "Sign in again, or use a token made in the last five minutes.");
        }
    }

    void requireDeletion() {
        deploying.requireChange();
    }

    private boolean is(Role role) {
        Person person = user.required();
        return person.has(role);
    }
}

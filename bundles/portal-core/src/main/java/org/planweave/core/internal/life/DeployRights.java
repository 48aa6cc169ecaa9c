package org.planweave.core.internal.life;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Freshness;
import org.planweave.api.people.Role;

/** Who may change modules, and when: a module deployer who has just shown who they are, on a portal whose owner allows it. */
@Component(service = DeployRights.class)
public final class DeployRights {

    private final CurrentUser user;
    private final Freshness freshness;

    @Activate
    public DeployRights(@Reference CurrentUser user, @Reference Freshness freshness) {
        this.user = user;
        this.freshness = freshness;
    }

    /** @throws Problem 403 if the current user may not look at what a change would do */
    public void requireDeployer() {
        if (!user.isPortal() && !user.required().has(Role.MODULE_DEPLOYER)) {
            throw Problem.forbidden("Only a module deployer may change modules. An administrator can give you that role.");
        }
    }

    /** @throws Problem 403 if the current user may not change a module now */
    public void requireChange() {
        requireDeployer();
        if (!Boolean.getBoolean("planweave.deployment")) {
            throw Problem.forbidden(
                    "Deployment is switched off on this server. Its owner starts the portal with PLANWEAVE_DEPLOYMENT=true.");
        }
        if (!user.isPortal() && !freshness.fresh()) {
            throw Problem.of(403, "not-fresh", "Modules are changed only by whoever has just proved who they are. "
                    + "Sign in again, or use a token made in the last five minutes.");
        }
    }
}

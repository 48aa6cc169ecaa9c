package org.planweave.clusters.internal.stored;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.access.Access;
import org.planweave.api.access.Verb;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.clusters.internal.rules.Cluster;

/**
 * Who forms and who changes clusters. A cluster that does not exist yet is nobody's, so forming goes by role; of one
 * that does,
 * the decision point knows the lead and the corporate strategy leads, and an administrator may help out.
 */
@Component(service = Permits.class)
public final class Permits {

    private final Access access;
    private final CurrentUser user;

    @Activate
    public Permits(@Reference Access access, @Reference CurrentUser user) {
        this.access = access;
        this.user = user;
    }

    public boolean mayForm() {
        return user.isPortal() || has(Role.CLUSTER_LEAD) || has(Role.CORPORATE_LEAD) || has(Role.ADMINISTRATOR);
    }

    public boolean mayChange(String cluster) {
        return access.may(Verb.MANAGE, Cluster.ref(cluster)) || has(Role.ADMINISTRATOR);
    }

    public boolean mayRead(String cluster) {
        return access.may(Verb.READ, Cluster.ref(cluster));
    }

    /** @throws Problem 403 for all but cluster leads, corporate strategy leads and administrators */
    public void requireForm() {
        if (!mayForm()) {
            throw Problem.forbidden(
                    "Clusters are formed by cluster leads and corporate strategy leads. Ask one of them.");
        }
    }

    /** @throws Problem 403 for all but its lead, corporate strategy leads and administrators */
    public void requireChange(Cluster cluster, String lead) {
        if (!mayChange(cluster.id())) {
            throw Problem.forbidden("Only the lead of this cluster can change it. Ask " + lead + ".");
        }
    }

    private boolean has(Role role) {
        return user.person().map((Person person) -> person.has(role)).orElse(false);
    }
}

package org.planweave.core.internal.access;

import org.planweave.api.access.Classification;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.people.Role;

/** Who may read: the audience says who is let in, the classification who is kept out all the same. */
final class Reading {

    private Reading() {}

    /** Whether somebody who is not signed in may read. */
    static boolean byAnybody(Protection protection) {
        return protection.audience() == Audience.PUBLIC && protection.classification() == Classification.OPEN;
    }

    /** Whether the audience lets them in. */
    static boolean inAudience(Standing who) {
        return switch (who.protection().audience()) {
            case PUBLIC -> who.ofCouncil() || who.protection().classification() == Classification.OPEN;
            case COUNCIL -> who.ofCouncil();
            case CLUSTER -> ofDepartment(who) || who.inCluster() || who.has(Role.FINANCE, Role.DEMOCRATIC_SERVICES);
            case DEPARTMENT -> ofDepartment(who);
            case AUTHOR -> who.author() || who.manager();
        };
    }

    private static boolean ofDepartment(Standing who) {
        return who.colleague()
                || who.author()
                || who.has(Role.CORPORATE_LEAD, Role.LEADERSHIP_TEAM, Role.AUDITOR);
    }

    /** Whether the classification lets them in, whatever the audience is and whoever invited them. */
    static boolean cleared(Standing who) {
        return switch (who.protection().classification()) {
            case OPEN -> true;
            case INTERNAL -> who.ofCouncil();
            case EXEMPT -> trusted(who) || who.has(Role.LEADERSHIP_TEAM);
            case CONFIDENTIAL -> trusted(who);
        };
    }

    private static boolean trusted(Standing who) {
        return who.manager() || who.author() && who.colleague()
                || who.has(Role.CORPORATE_LEAD, Role.DEMOCRATIC_SERVICES);
    }
}

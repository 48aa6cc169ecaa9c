package org.planweave.core.internal.access;

import org.jspecify.annotations.Nullable;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.access.Verb;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;

/** The rules of access as one pure function. The table of them is in {@code docs/admin/access.md}. */
final class Decisions {

    /** What is decided: yes, not this (they may read it), or nothing at all to be known of it. */
    enum Verdict {
        ALLOWED,
        REFUSED,
        HIDDEN
    }

    private final ClusterBook clusters;

    Decisions(ClusterBook clusters) {
        this.clusters = clusters;
    }

    /** @param person null if nobody is signed in; the portal's own work does not ask here */
    Verdict judge(@Nullable Person person, Verb verb, Matter matter) {
        if (!reads(person, matter)) {
            return Verdict.HIDDEN;
        }
        if (verb == Verb.READ) {
            return Verdict.ALLOWED;
        }
        return person != null && does(person, verb, matter) ? Verdict.ALLOWED : Verdict.REFUSED;
    }

    private boolean reads(@Nullable Person person, Matter matter) {
        Protection plan = matter.plan();
        if (!matter.complete()) {
            return false;
        }
        if (person == null) {
            return Reading.byAnybody(matter.own()) && (plan == null || Reading.byAnybody(plan));
        }
        Standing own = standing(person, matter.own());
        if (!Reading.cleared(own) || plan != null && !Reading.cleared(standing(person, plan))) {
            return false;
        }
        return admitted(own, matter) && (plan == null || matter.invited() || admittedToPlan(person, plan, matter));
    }

    private boolean admitted(Standing own, Matter matter) {
        boolean byPlan = matter.invitedToPlan() && matter.own().audience() != Audience.AUTHOR;
        return matter.invited() || byPlan || Reading.inAudience(own);
    }

    private boolean admittedToPlan(Person person, Protection plan, Matter matter) {
        return matter.invitedToPlan() || Reading.inAudience(standing(person, plan));
    }

    private boolean does(Person person, Verb verb, Matter matter) {
        Standing own = standing(person, matter.own());
        boolean decides = own.manager() || own.has(Role.CORPORATE_LEAD) || leads(person, matter) || own.leads();
        return switch (verb) {
            case READ -> true;
            case COMMENT -> decides || own.colleague() || own.hasVoice() || matter.invited() || matter.invitedToPlan();
            case EDIT, REMOVE -> decides || own.author();
            case MANAGE -> decides;
        };
    }

    private boolean leads(Person person, Matter matter) {
        return matter.ref().module().equals("clusters") && clusters.leads(person.id(), matter.ref().id());
    }

    private Standing standing(Person person, Protection protection) {
        return new Standing(person, protection, clusters);
    }
}

package org.planweave.reports.internal.stored;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Verb;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Plan;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.rules.ReportForm.Section;
import org.planweave.reports.internal.rules.Service;

/**
 * Who may do what with a report. The decision point says who reads and who writes, as for the plan that it hangs on; the proper
 * officer's part is democratic services' own.
 */
@Component(service = Permits.class)
public final class Permits {

    private final Host host;
    private final Signatories signatories;

    @Activate
    public Permits(@Reference Host host, @Reference Signatories signatories) {
        this.host = host;
        this.signatories = signatories;
    }

    public boolean mayRead(String id) {
        return host.user.isPortal() || host.access.may(Verb.READ, Report.ref(id));
    }

    public boolean mayReadExempt(String id) {
        return host.user.isPortal() || host.access.may(Verb.READ, Report.exemptRef(id));
    }

    /** As open as its first plan; what is not for publication has a protection of its own. */
    void protect(String id, Plan plan) {
        host.access.protect(Report.ref(id), new Protection(
                plan.department(), plan.ref(), plan.round(), Audience.PUBLIC, Classification.OPEN, null));
        host.access.protect(Report.exemptRef(id), new Protection(
                plan.department(), plan.ref(), plan.round(), Audience.PUBLIC, Classification.EXEMPT, null));
    }

    /** Those who write its plan, and democratic services, who may change a report until it is decided. Nobody writes what they cannot read. */
    public boolean mayWrite(Report report) {
        boolean writer = host.user.isPortal() || host.access.may(Verb.EDIT, report.ref()) || host.has(Role.DEMOCRATIC_SERVICES);
        return writer && mayReadExempt(report.id()) && mayRead(report.id()) && report.decision() == null;
    }

    /** Democratic services, and the corporate strategy leads where there are none. */
    public boolean isProperOfficer(Report report) {
        return mayRead(report.id()) && (host.has(Role.DEMOCRATIC_SERVICES) || host.has(Role.CORPORATE_LEAD));
    }

    /** A service signs what it answers for, once its people can read all that they sign. */
    public boolean maySign(Report report, Section section) {
        boolean open = report.content().words(section.code()).open() || mayReadExempt(report.id());
        return open && report.decision() == null && mayRead(report.id()) && section.signer().filter(signatories::signs).isPresent();
    }

    /** Whether it is for the current user to write: the planners of the department whose report it is. */
    public boolean isAuthor(Report report) {
        return host.has(Role.PLANNER) && host.access.may(Verb.EDIT, report.ref()) && mayWrite(report);
    }

    /** The services that the current user signs for. */
    public Set<Service> services() {
        return signatories.own();
    }

    /** Whether anybody’s report could wait for the current user, who signs for these services. */
    public boolean takesPart(Set<Service> services) {
        return !services.isEmpty() || host.has(Role.PLANNER) || host.has(Role.DEMOCRATIC_SERVICES) || host.has(Role.CORPORATE_LEAD);
    }

    /** @throws Problem 403 */
    void requireWrite(Report report) {
        if (report.decision() != null) {
            throw Problem.conflict("report-decided", "The meeting has decided on this report, so it stays as members read it. Make a new one.");
        }
        if (!mayWrite(report)) {
            throw Problem.forbidden("Planners and directors of the plan’s department, and democratic services, write this report. Ask one of them.");
        }
    }

    void requireProperOfficer(Report report) {
        if (!isProperOfficer(report)) {
            throw Problem.forbidden("Democratic services do this for the proper officer. Ask one of them.");
        }
    }

    void requireSign(Report report, Section section) {
        if (!maySign(report, section)) {
            throw Problem.forbidden("This section is signed by " + section.signer().map(Service::label).orElse("nobody")
                    + ", before the meeting decides. The page Who signs reports says who that is.");
        }
    }
}

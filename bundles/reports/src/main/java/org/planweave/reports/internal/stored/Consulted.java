package org.planweave.reports.internal.stored;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.planweave.api.access.Verb;
import org.planweave.api.planning.ConsultationEvidence;
import org.planweave.api.planning.Plan;

/** What a report may say about who was consulted on its plans. */
@Component(service = Consulted.class)
public final class Consulted {

    private final Host host;

    /** Away while the module for comments is. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable ConsultationEvidence evidence;

    @Activate
    public Consulted(@Reference Host host) {
        this.host = host;
    }

    /** With the evidence at hand, for those who wire services themselves. */
    public Consulted(Host host, ConsultationEvidence evidence) {
        this(host);
        this.evidence = evidence;
    }

    /** A sentence for each of the plans that the current user answers for, where there is evidence; each once. */
    String sentences(List<Plan> plans) {
        ConsultationEvidence now = evidence;
        return now == null ? "" : plans.stream()
                .filter(plan -> host.user.isPortal() || host.access.may(Verb.MANAGE, plan.ref()))
                .map(plan -> now.sentence(plan.id()))
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining("\n\n"));
    }
}

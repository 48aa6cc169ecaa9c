package org.planweave.comments.internal.consultpages;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.ConsultationEvidence;
import org.planweave.comments.internal.consulting.Evidence;
import org.planweave.comments.internal.ledger.Ledger;

/** The sentence of the evidence page, for whoever writes the report. */
@Component(service = ConsultationEvidence.class)
public final class ConsultedSentence implements ConsultationEvidence {

    private final Ledger ledger;
    private final Words words;

    @Activate
    public ConsultedSentence(@Reference Ledger ledger, @Reference Words words) {
        this.ledger = ledger;
        this.words = words;
    }

    @Override
    public Optional<String> sentence(String planId) {
        ledger.requireManages(planId);
        List<Evidence> evidence = ledger.evidence(planId);
        return evidence.stream().anyMatch(Evidence::stands) ? Optional.of(words.sentence(evidence)) : Optional.empty();
    }
}

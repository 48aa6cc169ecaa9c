package org.planweave.api.planning;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What can be shown about who was consulted on a plan. The service is away while the module that keeps the evidence is: refer to it as
 * optional and dynamic.
 */
@ProviderType
public interface ConsultationEvidence {

    /**
     * A sentence for the plan's committee report that claims no more than answers and minutes bear out; empty where there are none.
     *
     * @throws org.planweave.api.Problem 403 or 404 unless the current user answers for the plan
     */
    Optional<String> sentence(String planId);
}

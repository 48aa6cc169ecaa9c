package org.planweave.api.modules;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Proves that the record of who did what is whole. Whoever may read the record may ask. */
@ProviderType
public interface AuditVerification {

    /**
     * What is wrong.
     *
     * @param record its place in the chain, from 1 on
     * @param sentence one sentence for people
     */
    record Fault(long record, String sentence) {}

    /**
     * What was found.
     *
     * @param sound how many records from the first on are as they were written
     * @param first the first that is not
     */
    record Result(long sound, Optional<Fault> first) {

        public boolean whole() {
            return first.isEmpty();
        }
    }

    /** Reads the whole chain. Entries of the last seconds, not chained yet, are not looked at. */
    Result verify();
}

package org.planweave.api.reports;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A section that a module writes into committee reports. Register it as a service. A form of reports asks for it by a section with the
 * source {@code CONTRIBUTED} whose code is {@link #code()}; a form that does not ask is left as it is.
 *
 * <p>Until the meeting has decided, a report asks anew each time that it is put together, so that one text stands the same in every
 * report. What it said last stays in the report when the module is away, and for good once the meeting has decided.
 */
@ConsumerType
public interface ReportSection {

    /** A word that stays over versions, unique over all modules, such as {@code shared-work}. */
    String code();

    /**
     * The paragraphs, in order; empty if there is nothing to say. They are printed for the public: use open lines only, and of other
     * plans nothing that the plans of the report do not say too. The same data gives the same words, whoever reads. It is called as
     * the portal.
     *
     * @param plans the ids of the report's plans, in the order of its appendices
     */
    List<String> paragraphs(List<String> plans);
}

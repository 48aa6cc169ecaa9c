package org.planweave.synergies.internal.engine.terms;

/** What two lines have to do with each other. */
public enum SynergyType {
    DUPLICATE, SHARED_OUTCOME, SHARED_KPI, DEPENDENCY, SHARED_ASSET, STAKEHOLDER_CONSULTATION, CONFLICT, RELATED;

    /** As it is written in the API: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

package org.planweave.api.people;

/** What a person is for. One person may have several; a role says nothing about which department it is for: the person's own. */
public enum Role {
    PLANNER("Business planner"),
    CLUSTER_LEAD("Cluster lead"),
    CORPORATE_LEAD("Corporate strategy lead"),
    DIRECTOR("Director"),
    LEADERSHIP_TEAM("Leadership team"),
    MEMBER("Member"),
    FINANCE("Finance"),
    DEMOCRATIC_SERVICES("Democratic services"),
    AUDITOR("Auditor"),
    MODULE_DEPLOYER("Module deployer"),
    ADMINISTRATOR("Administrator"),
    PUBLIC("Public");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The role in the words that people read. */
    public String label() {
        return label;
    }
}

package org.planweave.api.access;

/**
 * Who information may go to. Confidential and exempt are two things: confidential information (Local Government Act 1972,
 * s.100A(3)) may never be disclosed; exempt information (Schedule 12A) may be kept back while the public interest asks for it.
 */
public enum Classification {
    OPEN("Open"),
    INTERNAL("Internal"),
    EXEMPT("Not for publication: exempt"),
    CONFIDENTIAL("Not for publication: confidential");

    private final String label;

    Classification(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

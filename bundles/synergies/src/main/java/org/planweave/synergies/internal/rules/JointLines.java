package org.planweave.synergies.internal.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which lines carry joint initiatives. Their departments have agreed already, so a thread between such a line and a partner says
 * nothing new; and of the lines that say one text, only the lead's can be tied to others.
 */
public final class JointLines {

    private record Carried(boolean byLead, Set<String> partners) {}

    private final Map<String, Carried> lines = new HashMap<>();

    public JointLines(List<Initiative> all) {
        all.stream().filter(one -> one.ended() == null).forEach(one -> one.lines().forEach((department, line) ->
                lines.put(line, new Carried(department.equals(one.standing().lead()), one.departments()))));
    }

    /** Whether a thread between these two lines may be shown. */
    public boolean lets(String lineA, String departmentA, String lineB, String departmentB) {
        return lets(lineA, departmentB) && lets(lineB, departmentA);
    }

    private boolean lets(String line, String otherDepartment) {
        Carried carried = lines.get(line);
        return carried == null || carried.byLead() && !carried.partners().contains(otherDepartment);
    }
}

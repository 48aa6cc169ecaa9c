package org.planweave.clusters.internal.rules;

import java.util.List;
import java.util.Set;

/**
 * What a cluster says of itself, and people may change.
 *
 * @param lead person id; empty while nobody leads it
 * @param members department ids in the council's order
 * @param observers department ids in the council's order; none of them a member
 * @param calendar by date and time
 * @param draftsFrom the day from which members read each other's drafts, {@code yyyy-MM-dd}; empty for at once
 * @param observersComment whether observers read and comment as members do
 */
public record Charter(
        String name, String purpose, String lead, List<String> members, List<String> observers, List<Day> calendar,
        String draftsFrom, boolean observersComment) {

    public static final Charter EMPTY = new Charter("", "", "", List.of(), List.of(), List.of(), "", false);

    public Charter {
        members = List.copyOf(members);
        observers = List.copyOf(observers);
        calendar = List.copyOf(calendar);
    }

    /** This charter with some fields as another one has them. */
    public Charter with(Set<Field> fields, Charter other) {
        return new Charter(
                (fields.contains(Field.NAME) ? other : this).name,
                (fields.contains(Field.PURPOSE) ? other : this).purpose,
                (fields.contains(Field.LEAD) ? other : this).lead,
                (fields.contains(Field.MEMBERS) ? other : this).members,
                (fields.contains(Field.OBSERVERS) ? other : this).observers,
                (fields.contains(Field.CALENDAR) ? other : this).calendar,
                (fields.contains(Field.DRAFTS_FROM) ? other : this).draftsFrom,
                (fields.contains(Field.COMMENTING) ? other : this).observersComment);
    }

    /** Whether a department is a member or an observer. */
    public boolean has(String department) {
        return members.contains(department) || observers.contains(department);
    }
}

package org.planweave.core.internal.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planweave.api.access.Memberships.Membership;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;

/**
 * One person for each row of the tables. The resource is of department hw; ho is with it in a cluster, pp observes, as
 * is elsewhere.
 */
final class Cast {

    static final String ROUND = "r1";
    static final String AUTHOR = "author";
    static final ClusterBook CLUSTERS = new ClusterBook(List.of(
            new Membership("c1", "Streets", ROUND, "lead", Set.of("hw", "ho"), Set.of("pp", "cr"), true),
            new Membership("c2", "Closed", ROUND, "old", Set.of("hw", "as"), Set.of(), false),
            new Membership("c3", "Last year", "r0", "old", Set.of("hw", "as"), Set.of(), true)));

    private static final Map<String, Person> PEOPLE = new HashMap<>();

    static {
        put("Account of the public", "public", null, Role.PUBLIC);
        put("Member", "member", "hw", Role.MEMBER);
        put("Officer of its department", "officer", "hw");
        put("Planner of its department", "planner", "hw", Role.PLANNER);
        put("Director of its department", "director", "hw", Role.DIRECTOR, Role.MEMBER);
        put("Its author, from another department", AUTHOR, "as", Role.PLANNER);
        put("Officer of a member of its cluster", "neighbour", "ho", Role.DIRECTOR);
        put("Officer of an observer of its cluster", "observer", "pp", Role.PLANNER);
        put("Officer of another department", "stranger", "as", Role.PLANNER, Role.DIRECTOR);
        put("Lead of its cluster", "lead", null, Role.CLUSTER_LEAD);
        put("Corporate strategy lead", "corporate", "cr", Role.CORPORATE_LEAD);
        put("Leadership team", "chief", null, Role.LEADERSHIP_TEAM);
        put("Auditor", "auditor", null, Role.AUDITOR);
        put("Finance", "finance", "as", Role.FINANCE);
        put("Democratic services", "clerk", "as", Role.DEMOCRATIC_SERVICES);
        put("Administrator", "admin", "as", Role.ADMINISTRATOR, Role.MODULE_DEPLOYER);
        put("Invited to it", "guest", "as");
        put("Invited to its plan", "guest2", null, Role.PLANNER);
    }

    private Cast() {}

    /** The person of a row, or null for nobody. */
    static @Nullable Person of(String row) {
        if (!row.equals("Nobody signed in") && !PEOPLE.containsKey(row)) {
            throw new IllegalStateException("Nobody plays " + row);
        }
        return PEOPLE.get(row);
    }

    private static void put(String row, String id, @Nullable String department, Role... roles) {
        PEOPLE.put(row, new Person(id, id, id, "", department, Set.of(roles)));
    }
}

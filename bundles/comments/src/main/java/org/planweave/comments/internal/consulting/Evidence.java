package org.planweave.comments.internal.consulting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What can be shown for one group.
 *
 * @param asked how many people were asked
 * @param answered how many of them answered
 * @param meetings how many minuted meetings there were
 * @param responses how many responses came in time from people without an account
 */
public record Evidence(Consultee consultee, int asked, int answered, int meetings, int responses) {

    /** Without any from people without an account. */
    public Evidence(Consultee consultee, int asked, int answered, int meetings) {
        this(consultee, asked, answered, meetings, 0);
    }

    /** Whether a report may say that the group was consulted: somebody answered, with an account or
     * without, or a minute says so. To have asked is not enough. */
    public boolean stands() {
        return answered > 0 || meetings > 0 || responses > 0;
    }

    /** The evidence of a plan, group by group, in the order of the report. A person who was asked twice counts once. */
    public static List<Evidence> of(List<Asked> asked, List<Meeting> meetings, Map<Consultee, Integer> responses) {
        Map<Consultee, Map<String, Boolean>> people = new TreeMap<>();
        asked.forEach(one -> people.computeIfAbsent(one.consultee(), group -> new TreeMap<>())
                .merge(one.person(), one.answered(), Boolean::logicalOr));
        List<Evidence> all = new ArrayList<>();
        for (Consultee group : Consultee.values()) {
            Map<String, Boolean> own = people.getOrDefault(group, Map.of());
            int answered = (int) own.values().stream().filter(yes -> yes).count();
            int minuted = (int) meetings.stream().filter(meeting -> meeting.consultee() == group).count();
            int came = responses.getOrDefault(group, 0);
            if (!own.isEmpty() || minuted > 0 || came > 0) {
                all.add(new Evidence(group, own.size(), answered, minuted, came));
            }
        }
        return all;
    }
}

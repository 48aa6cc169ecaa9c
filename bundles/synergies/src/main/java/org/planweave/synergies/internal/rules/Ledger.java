package org.planweave.synergies.internal.rules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What initiatives are worth, each counted once: with the department that leads it. Shares say who gets how much of it; their sum is
 * the same total.
 *
 * @param rows by department id, in the order of ids
 * @param benefit pounds a year of all that are signed by every partner, given up ones left out
 */
public record Ledger(List<Row> rows, long benefit, long agreed, long confirmed, long achieved) {

    /**
     * One department.
     *
     * @param counted pounds that the ledger counts here
     * @param share pounds that it gets, whoever counts them
     */
    public record Row(String department, long counted, long share) {

        Row and(long alsoCounted, long alsoShare) {
            return new Row(department, Math.addExact(counted, alsoCounted), Math.addExact(share, alsoShare));
        }
    }

    public static Ledger of(List<Initiative> all) {
        List<Initiative> counted = all.stream().filter(one -> one.ended() == null && one.inForce().isPresent()).toList();
        Map<String, Row> rows = new TreeMap<>();
        for (Initiative one : counted) {
            Terms terms = one.standing();
            terms.parts().forEach(part -> rows.merge(part.department(),
                    new Row(part.department(), terms.counted(part.department()), part.share()),
                    (before, now) -> before.and(now.counted(), now.share())));
        }
        return new Ledger(List.copyOf(rows.values()), sum(counted),
                sum(counted.stream().filter(one -> one.agreedByAll(one.standing())).toList()),
                sum(counted.stream().filter(one -> one.confirmed(one.standing())).toList()),
                counted.stream().filter(one -> one.delivered() != null)
                        .mapToLong(one -> Objects.requireNonNull(one.delivered()).achieved()).sum());
    }

    private static long sum(List<Initiative> some) {
        return some.stream().mapToLong(one -> one.standing().benefit()).sum();
    }
}

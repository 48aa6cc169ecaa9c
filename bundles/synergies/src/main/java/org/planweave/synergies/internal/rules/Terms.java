package org.planweave.synergies.internal.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the partners of a joint initiative agree on, in one version. It never changes: other words are a newer version.
 *
 * @param number 1 for the first, one more with each change
 * @param text the one text that stands in every partner's plan
 * @param kpi the one figure that shows whether it works; may be empty
 * @param by the day by which it is done
 * @param lead id of the department that leads; the ledger counts the benefit there
 * @param benefit whole pounds a year
 * @param benefitOf what the benefit is made of; may be empty
 * @param parts what each partner does and gets; their shares come to the benefit
 * @param proposedBy person id
 */
public record Terms(int number, String title, String text, String kpi, LocalDate by, String lead, long benefit, String benefitOf,
        List<Part> parts, String proposedBy, Instant proposedAt) {

    /**
     * One partner's part.
     *
     * @param department its id
     * @param does what it does; may be empty
     * @param spends whole pounds
     * @param share its share of the benefit, whole pounds a year
     */
    public record Part(String department, String does, long spends, long share) {}

    public Terms {
        parts = List.copyOf(parts);
    }

    public List<String> departments() {
        return parts.stream().map(Part::department).toList();
    }

    public Optional<Part> part(String department) {
        return parts.stream().filter(one -> one.department().equals(department)).findFirst();
    }

    /** The lead first, then the others in their order. */
    public List<Part> leadFirst() {
        return parts.stream().sorted((one, other) -> Boolean.compare(other.department().equals(lead), one.department().equals(lead)))
                .toList();
    }

    /** Whether the money is the same: what finance confirmed of one then holds for the other. */
    boolean sameMoney(Terms other) {
        return benefit == other.benefit && shares().equals(other.shares());
    }

    private Map<String, Long> shares() {
        return parts.stream().collect(Collectors.toMap(Part::department, Part::share));
    }

    /** What stands in the ledger for a department: all of the benefit for the lead, nothing for the others. */
    public long counted(String department) {
        return department.equals(lead) ? benefit : 0;
    }
}

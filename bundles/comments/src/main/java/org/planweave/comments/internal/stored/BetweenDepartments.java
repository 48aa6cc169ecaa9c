package org.planweave.comments.internal.stored;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.access.Memberships.Membership;
import org.planweave.api.people.Person;

/** Counts comments that people of one department gave on plans of another. */
@Component(service = BetweenDepartments.class)
public final class BetweenDepartments {

    /**
     * How many there are.
     *
     * @param plans on how many plans
     * @param open how many of them wait for an answer
     */
    public record Count(int comments, int plans, int open) {

        static Count of(List<Said> said) {
            return new Count(said.size(), (int) said.stream().map(Said::plan).distinct().count(),
                    (int) said.stream().filter(Said::open).count());
        }
    }

    private record Said(String author, String department, String plan, boolean open) {}

    private final Host host;

    @Activate
    public BetweenDepartments(@Reference Host host) {
        this.host = host;
    }

    /** By people of the department, on plans of others; with a cluster, on those of its members alone. */
    public Count given(String department, @Nullable String cluster) {
        Set<String> partners = partners(cluster);
        return Count.of(all().stream().filter(one -> !one.department().equals(department) && isOf(one.author(), department))
                .filter(one -> cluster == null || partners.contains(one.department())).toList());
    }

    /** By people of others, on plans of the department; with a cluster, by those of its members alone. */
    public Count received(String department, @Nullable String cluster) {
        Set<String> partners = partners(cluster);
        return Count.of(all().stream().filter(one -> one.department().equals(department) && !isOf(one.author(), department))
                .filter(one -> cluster == null || partners.stream().anyMatch(partner -> isOf(one.author(), partner))).toList());
    }

    private List<Said> all() {
        return host.store.reading(entities -> entities.createQuery(
                "select c.author, c.department, c.plan, c.needsAnswer, c.resolved, c.answer.answeredBy from CommentRow c"
                        + " where c.removed = false", Object[].class).getResultStream().map(BetweenDepartments::said).toList());
    }

    private static Said said(Object[] row) {
        return new Said((String) row[0], (String) row[1], (String) row[2],
                (Boolean) row[3] && !(Boolean) row[4] && row[5] == null);
    }

    private Set<String> partners(@Nullable String cluster) {
        return cluster == null ? Set.of() : host.memberships.find(cluster).map(Membership::members).orElse(Set.of());
    }

    private boolean isOf(String author, String department) {
        return host.council.person(author).filter((Person person) -> person.isOf(department)).isPresent();
    }
}

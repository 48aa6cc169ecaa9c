package org.planweave.comments.internal.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Person;
import org.planweave.comments.internal.consulting.Consultee;
import org.planweave.comments.internal.ledger.Ledger;
import org.planweave.comments.internal.rules.Comment;

/** Lets the threads through that a filter asks for. */
@Component(service = Sieve.class)
public final class Sieve {

    private final Ledger ledger;
    private final PageParts parts;

    @Activate
    public Sieve(@Reference Ledger ledger, @Reference PageParts parts) {
        this.ledger = ledger;
        this.parts = parts;
    }

    List<Talk> of(List<Talk> all, Filter filter) {
        @Nullable String reader = parts.reader().map(Person::id).orElse(null);
        List<Talk> let = all.stream().filter(talk -> filter.lets(talk.first(), reader)).toList();
        return filter.group().isEmpty() ? let : ofGroup(let, filter.group());
    }

    private List<Talk> ofGroup(List<Talk> all, String group) {
        Set<String> plans = all.stream().map(talk -> talk.first().plan()).collect(Collectors.toSet());
        Map<String, Map<String, Consultee>> asked = ledger.consultees(plans);
        return all.stream().filter(talk -> group(talk.first(), asked).word().equals(group)).toList();
    }

    private Consultee group(Comment comment, Map<String, Map<String, Consultee>> asked) {
        if (comment.provenance() != null) {
            return comment.provenance().group();
        }
        Consultee then = asked.getOrDefault(comment.plan(), Map.of()).get(comment.author());
        return then == null ? ledger.group(comment.author(), comment.department()) : then;
    }
}

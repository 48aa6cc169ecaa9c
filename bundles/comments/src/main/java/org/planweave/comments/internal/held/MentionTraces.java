package org.planweave.comments.internal.held;

import java.util.List;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.ResourceRef;
import org.planweave.api.events.Events;
import org.planweave.api.people.ErasedName;
import org.planweave.api.people.Person;
import org.planweave.api.people.PersonalTraces;
import org.planweave.api.resources.ResourceChanged;
import org.planweave.api.store.QueryValues;
import org.planweave.api.store.Store;
import org.planweave.comments.internal.rules.Mentions;

/** The user name behind an “@”: it points to somebody, as a link does, and every page shows the name in its place. All else that people wrote stays. */
@Component(service = PersonalTraces.class)
public final class MentionTraces implements PersonalTraces {

    private static final String COMMENTS = "CommentRow";
    private static final List<String> TEXTS = List.of(COMMENTS, "WordingRow");

    private final Store store;
    private final Events events;
    private final Messages messages = Messages.of(MentionTraces.class);

    @Activate
    public MentionTraces(@Reference(target = "(planweave.module=comments)") Store store, @Reference Events events) {
        this.store = store;
        this.events = events;
    }

    @Override
    public String module() {
        return "comments";
    }

    @Override
    public List<String> of(Person person) {
        long count = TEXTS.stream().mapToLong(table -> rows(table, person.username()).stream()
                .filter(row -> Mentions.in((String) row[1]).contains(person.username())).count()).sum();
        return count == 0 ? List.of() : List.of(messages.text("comments.traces", String.valueOf(count)));
    }

    @Override
    public void erase(ErasedName who) {
        String old = who.person().username();
        UnaryOperator<String> word = found -> Mentions.name(found).equals(old) ? '@' + who.username() : found;
        store.doInTransaction(entities -> TEXTS.forEach(table -> rows(table, old).forEach(row -> {
            entities.createQuery("update " + table + " x set x.words = :words where x.id = :id")
                    .setParameter("words", Mentions.replaced((String) row[1], word)).setParameter("id", row[0]).executeUpdate();
            if (table.equals(COMMENTS)) {
                // Whoever holds a copy, such as search, reads it anew.
                events.publish(new ResourceChanged(new ResourceRef("comments", "comment", (String) row[0]), false));
            }
        })));
    }

    private List<Object[]> rows(String table, String username) {
        return store.reading(entities -> entities
                .createQuery("select x.id, x.words from " + table + " x where lower(x.words) like :value escape '!'", Object[].class)
                .setParameter("value", QueryValues.holding('@' + username)).getResultList());
    }
}

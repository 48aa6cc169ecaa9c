package org.planweave.notices.internal.feed;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.people.ErasedName;
import org.planweave.api.people.Person;
import org.planweave.api.people.PersonalTraces;
import org.planweave.api.store.QueryValues;
import org.planweave.notices.internal.rows.NoticeRow;
import org.planweave.notices.internal.stored.Host;

/** What somebody was told, how they wanted to be told and where; and their name in what others were told, sent or waiting. */
@Component(service = PersonalTraces.class)
public final class NoticeTraces implements PersonalTraces {

    private static final List<String> OWN = List.of("NoticeRow", "ChoiceRow", "MailboxRow", "CalendarRow", "LetterRow");

    private final Host host;
    private final Messages messages = Messages.of(NoticeTraces.class);

    @Activate
    public NoticeTraces(@Reference Host host) {
        this.host = host;
    }

    @Override
    public String module() {
        return "notices";
    }

    @Override
    public List<String> of(Person person) {
        List<String> all = new ArrayList<>();
        for (String table : OWN) {
            long count = host.store().<Long>reading(entities -> entities
                    .createQuery("select count(x) from " + table + " x where x.person = :person", Long.class)
                    .setParameter("person", person.id()).getSingleResult());
            if (count > 0) {
                all.add(messages.text("notices.traces." + table, String.valueOf(count)));
            }
        }
        long named = host.store().reading(entities -> entities.createQuery(
                "select count(n) from NoticeRow n where n.person <> :person and lower(n.sentence) like :name escape '!'", Long.class)
                .setParameter("person", person.id()).setParameter("name", QueryValues.holding(person.name())).getSingleResult());
        if (named > 0) {
            all.add(messages.text("notices.traces.named", String.valueOf(named)));
        }
        return all;
    }

    @Override
    public void erase(ErasedName who) {
        host.store().doInTransaction(entities -> {
            OWN.forEach(table -> entities.createQuery("delete from " + table + " x where x.person = :person")
                    .setParameter("person", who.person().id()).executeUpdate());
            for (Object[] row : entities.createQuery("select n.id, n.sentence from NoticeRow n where lower(n.sentence) like :name escape '!'", Object[].class)
                    .setParameter("name", QueryValues.holding(who.person().name())).getResultList()) {
                entities.createQuery("update NoticeRow n set n.sentence = :sentence where n.id = :id")
                        .setParameter("sentence", KeepsNotices.cut(who.in((String) row[1]))).setParameter("id", row[0]).executeUpdate();
            }
        });
    }
}

package org.planweave.hello.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Ids;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.store.Store;

/** The notes that are kept. Its rules hold for the page and for the API alike. */
@Component(service = HelloNotes.class)
public final class HelloNotes {

    private static final Messages TEXTS = Messages.of(HelloNotes.class);
    private static final int LONGEST = 200;

    private final Store store;
    private final Ids ids;
    private final CurrentUser user;

    @Activate
    public HelloNotes(@Reference(target = "(planweave.module=hello)") Store store, @Reference Ids ids, @Reference CurrentUser user) {
        this.store = store;
        this.ids = ids;
        this.user = user;
    }

    /** The words of all notes, the oldest first. */
    public List<String> all() {
        return store.reading(entities -> entities.createQuery("select n from HelloNote n order by n.id", HelloNote.class)
                .getResultList().stream().map(HelloNote::words).toList());
    }

    /** @throws Problem if there is nothing to keep, or too much */
    public void write(String words) {
        String said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw Problem.invalid("words", TEXTS.text("hello.words.wrong", LONGEST));
        }
        store.doInTransaction(entities -> entities.persist(new HelloNote(ids.next(), said, user.required().id())));
    }
}

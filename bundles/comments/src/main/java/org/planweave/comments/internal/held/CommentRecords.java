package org.planweave.comments.internal.held;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.people.Council;
import org.planweave.api.people.Person;
import org.planweave.api.records.HeldRecord;
import org.planweave.api.records.HeldRecord.Passage;
import org.planweave.api.records.RecordScope;
import org.planweave.api.records.RecordSource;
import org.planweave.api.store.QueryValues;
import org.planweave.api.store.Store;
import org.planweave.comments.internal.rows.CommentRow;
import org.planweave.comments.internal.rows.WordingRow;
import org.planweave.comments.internal.rules.Answer;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Place;
import org.planweave.comments.internal.rules.Provenance;
import org.planweave.comments.internal.rules.Wording;

/** Every comment and reply with its former words and its answer; those that were taken back are still held. */
@Component(service = RecordSource.class)
public final class CommentRecords implements RecordSource {

    private static final String LIKE = ") like :value escape '!'";

    private final Store store;
    private final Council council;
    private final Messages messages = Messages.of(CommentRecords.class);

    @Activate
    public CommentRecords(@Reference(target = "(planweave.module=comments)") Store store, @Reference Council council) {
        this.store = store;
        this.council = council;
    }

    @Override
    public String module() {
        return "comments";
    }

    @Override
    public List<HeldRecord> about(RecordScope scope) {
        List<CommentRow> rows = new ArrayList<>(among("c.plan", scope.plans()));
        rows.addAll(among("c.line", scope.lines()));
        return held(rows);
    }

    @Override
    public List<HeldRecord> saying(String words) {
        return held(rows("lower(c.words" + LIKE + " or lower(c.suggestion" + LIKE + " or lower(c.answer.reason" + LIKE
                + " or lower(c.place.quote" + LIKE
                + " or c.id in (select w.spoken from WordingRow w where lower(w.words" + LIKE + ")", QueryValues.holding(words)));
    }

    @Override
    public List<HeldRecord> of(Person person) {
        Map<String, HeldRecord> all = new HashMap<>();
        String own = "c.author = :value or c.answer.answeredBy = :value or c.keyedBy = :value or c.mentions like concat('%', :value, '%')";
        for (List<HeldRecord> some : List.of(held(rows(own, person.id())), saying(person.name()), saying('@' + person.username()))) {
            some.forEach(one -> all.put(one.about().toString() + one.at() + one.title(), one));
        }
        return List.copyOf(all.values());
    }

    private List<CommentRow> among(String column, Collection<String> ids) {
        return QueryValues.parts(ids).stream().flatMap(part -> rows(column + " in :value", part).stream()).toList();
    }

    private List<CommentRow> rows(String which, Object value) {
        return store.reading(entities -> entities.createQuery("select c from CommentRow c where " + which, CommentRow.class)
                .setParameter("value", value).getResultList());
    }

    private List<HeldRecord> held(List<CommentRow> rows) {
        Map<String, List<Wording>> former = former(rows);
        List<HeldRecord> held = new ArrayList<>();
        for (CommentRow row : rows) {
            Comment comment = row.comment();
            former.getOrDefault(comment.id(), List.of()).forEach(wording -> held.add(record(comment, "comments.held.former",
                    messages.text("comments.held.former.title", String.valueOf(wording.version())), wording.at(), comment.author(),
                    List.of(new Passage(messages.text("comments.held.text"), wording.words())))));
            held.add(comment(comment, row.isRemoved()));
            Answer answer = comment.answer();
            if (answer != null) {
                held.add(record(comment, "comments.held.answer", messages.text("comments.state.answered." + answer.kind().word()), answer.at(),
                        answer.by(), answer.reason().isBlank() ? List.of()
                                : List.of(new Passage(messages.text("comments.held.reason"), answer.reason()))));
            }
        }
        return held;
    }

    private Map<String, List<Wording>> former(List<CommentRow> rows) {
        List<String> ids = rows.stream().map(CommentRow::comment).filter(one -> one.editedAt() != null).map(Comment::id).toList();
        Map<String, List<Wording>> former = new HashMap<>();
        for (List<String> some : QueryValues.parts(ids)) {
            store.reading(entities -> entities.createQuery("select w from WordingRow w where w.spoken in :ids order by w.version", WordingRow.class)
                    .setParameter("ids", some).getResultStream().map(WordingRow::wording).toList())
                    .forEach(one -> former.computeIfAbsent(one.comment(), id -> new ArrayList<>()).add(one));
        }
        return former;
    }

    private HeldRecord comment(Comment comment, boolean removed) {
        List<Passage> passages = new ArrayList<>();
        Place place = comment.place();
        if (place != null) {
            passages.add(new Passage(messages.text("comments.held.words"), place.made().quote()));
        }
        passages.add(new Passage(messages.text("comments.held.text"), comment.text()));
        if (comment.suggestion() != null) {
            passages.add(new Passage(messages.text("comments.held.suggestion"), comment.suggestion()));
        }
        Provenance came = comment.provenance();
        if (came != null) {
            passages.add(new Passage(messages.text("comments.held.came"), came(came)));
        }
        String kind = comment.parent() == null ? "comments.held.comment" : "comments.held.reply";
        String title = messages.text(removed ? "comments.held.takenBack" : comment.resolved() ? "comments.held.resolved" : "comments.held.stands");
        HeldRecord held = record(comment, kind, title, comment.at(), came == null ? comment.author() : "", passages);
        return came == null ? held : held.fromOutside();
    }

    private String came(Provenance came) {
        String keyedBy = council.person(came.by()).map(Person::name).orElse(came.by());
        return String.join("\n", messages.text("comments.came.someone." + came.group().word()) + ", " + came.how().word() + ", " + came.came(),
                Objects.requireNonNullElse(came.name(), ""), Objects.requireNonNullElse(came.through(), ""),
                messages.text("comments.held.keyedBy", keyedBy)).replaceAll("\n{2,}", "\n");
    }

    private HeldRecord record(Comment comment, String kind, String title, Instant at, String by, List<Passage> passages) {
        String which = comment.parent() == null ? messages.text("comments.held.title", title, comment.id())
                : messages.text("comments.held.title.reply", title, comment.id(), comment.parent());
        return HeldRecord.of(comment.ref(), messages.text(kind), which, at,
                by.equals(Comment.NOBODY) ? "" : by, passages, comment.plan(), comment.onLine() ? comment.line() : null);
    }
}

package org.planweave.records.internal.stored;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.records.internal.rows.ItemRow;
import org.planweave.records.internal.rows.MarkRow;
import org.planweave.records.internal.rows.PassageRow;
import org.planweave.records.internal.rows.RequestRow;
import org.planweave.records.internal.rules.Exemption;
import org.planweave.records.internal.rules.FoiRequest;
import org.planweave.records.internal.rules.FoiRequest.State;
import org.planweave.records.internal.rules.Item;
import org.planweave.records.internal.rules.Mark;
import org.planweave.records.internal.rules.Suggestions;
import org.planweave.records.internal.rules.Target;

/** Requests for information: taken in, gathered for, answered or refused. For those who keep records. */
@Component(service = Requests.class)
public final class Requests {

    private static final int LONGEST_REFERENCE = 40;
    private static final int LONGEST = 4_000;

    private final Host host;
    private final Permits permits;
    private final Gathering gathering;

    @Activate
    public Requests(@Reference Host host, @Reference Permits permits, @Reference Gathering gathering) {
        this.host = host;
        this.permits = permits;
        this.gathering = gathering;
    }

    /** All of them: open ones first, by the day on which they came, then closed ones, the newest first. */
    public List<FoiRequest> all() {
        permits.require();
        List<FoiRequest> all = host.store.reading(entities -> entities.createQuery("select r from RequestRow r", RequestRow.class)
                .getResultStream().map(RequestRow::request).toList());
        return all.stream().sorted((a, b) -> a.isOpen() != b.isOpen() ? Boolean.compare(b.isOpen(), a.isOpen())
                : a.isOpen() ? a.received().compareTo(b.received()) : b.received().compareTo(a.received())).toList();
    }

    /** @throws Problem 403, 404 */
    public FoiRequest one(String id) {
        permits.require();
        return host.store.reading(entities -> existing(entities, id).request());
    }

    /** Takes a request in and gathers for it. @throws Problem 400, also if the reference is taken, 403, 422 if it is too much */
    public FoiRequest take(String reference, String asked, LocalDate received, Target target) {
        return take(host.newId(), reference, asked, received, target);
    }

    /** The same with an id of the caller's, for the demonstration. */
    public FoiRequest take(String id, String reference, String asked, LocalDate received, Target target) {
        permits.require();
        String called = reference.strip();
        if (called.isEmpty() || called.length() > LONGEST_REFERENCE || !called.matches("[\\p{L}\\d][\\p{L}\\d ./_-]*")) {
            throw Problem.invalid("reference", "Give the council’s reference, in at most 40 letters, digits, spaces and . / - _.");
        }
        String words = words("asked", asked, "Write what was asked for, without the name of who asked");
        if (received.isAfter(host.today())) {
            throw Problem.invalid("received", "The day on which it came cannot be in the future.");
        }
        String title = gathering.titled(target);
        List<Item> items = gathering.of(target);
        return host.store.inTransaction(entities -> {
            boolean taken = !entities.createQuery("select r.id from RequestRow r where r.reference = :reference", String.class)
                    .setParameter("reference", called).getResultList().isEmpty();
            if (taken) {
                throw Problem.invalid("reference", "There is a request " + called + " already. Open it, or give this one another reference.");
            }
            FoiRequest request = new FoiRequest(id, called, words, received, target, title, State.OPEN, null, null, "", null,
                    host.now(), host.who(), host.now(), 1);
            entities.persist(new RequestRow(request));
            entities.flush();
            put(entities, request.id(), items);
            recorded("request.taken", request, Map.of("target", target.kind().word(), "items", String.valueOf(items.size())));
            return request;
        });
    }

    /** Gathers again: what is new is added, what was there stays as it was, and so does what was decided. @return how many are new */
    public int gatherAgain(String id) {
        List<Item> items = gathering.of(one(id).target());
        int[] added = new int[1];
        change(id, entities -> {
            added[0] = put(entities, id, items);
            existing(entities, id).gathered(host.now());
        }, "request.gathered", Map.of());
        return added[0];
    }

    /**
     * Says that it was answered, or refused.
     *
     * @param under the section of a refusal, else null
     * @throws Problem 400, 409 if it is closed already or something of its pack waits for a decision
     */
    public FoiRequest close(String id, State how, LocalDate day, String why, @Nullable Exemption under) {
        FoiRequest request = one(id);
        if (day.isBefore(request.received()) || day.isAfter(host.today())) {
            throw Problem.invalid("day", "Give a day from the one on which it came up to today.");
        }
        if (how == State.REFUSED && under == null) {
            throw Problem.invalid("exemption", "Choose the section of the Act under which it is refused.");
        }
        String words = how == State.REFUSED ? words("why", why, "Say why it is refused") : optional(why);
        return change(id, entities -> {
            if (how == State.ANSWERED) {
                requireDecided(entities, id);
            }
            existing(entities, id).close(how, day, host.who(), words, how == State.REFUSED ? under : null);
        }, "request." + how.word(), under == null ? Map.of() : Map.of("exemption", under.word()));
    }

    /** Opens one that was closed, for a review. @throws Problem 409 if it is open */
    public FoiRequest reopen(String id) {
        if (one(id).isOpen()) {
            throw Problem.conflict("request-open", "This request is open already.");
        }
        return host.store.inTransaction(entities -> {
            RequestRow row = locked(entities, id);
            row.reopen();
            recorded("request.reopened", row.request(), Map.of());
            return row.request();
        });
    }

    /** Does something to an open request, locked, in one transaction, and writes it down. @throws Problem 403, 404, 409 if it is closed */
    FoiRequest change(String id, Consumer<EntityManager> work, String action, Map<String, String> facts) {
        permits.require();
        return host.store.inTransaction(entities -> {
            RequestRow row = locked(entities, id);
            if (!row.request().isOpen()) {
                throw Problem.conflict("request-closed", "This request is closed, so its pack stays as it went out. Open it again to change it.");
            }
            work.accept(entities);
            row.touch();
            recorded(action, row.request(), facts);
            return row.request();
        });
    }

    static void requireDecided(EntityManager entities, String id) {
        long open = Packs.undecided(entities, id);
        if (open > 0) {
            throw Problem.conflict("marks-open", open + " suggestions of this pack wait for a decision. Decide on each first: hold back, or leave in.");
        }
    }

    private int put(EntityManager entities, String request, List<Item> items) {
        List<ItemRow> rows = entities.createQuery("select i from ItemRow i where i.request = :request", ItemRow.class)
                .setParameter("request", request).getResultList();
        Set<String> there = new HashSet<>();
        rows.forEach(row -> there.add(row.digest()));
        int place = rows.stream().mapToInt(ItemRow::place).max().orElse(0);
        Suggestions suggestions = new Suggestions(host.council.people());
        int added = 0;
        for (Item item : items) {
            if (there.add(item.digest())) {
                added++;
                Item kept = item.at(host.newId(), place + added);
                entities.persist(new ItemRow(request, kept));
                for (int i = 0; i < kept.passages().size(); i++) {
                    entities.persist(new PassageRow(request, kept.id(), i, kept.passages().get(i)));
                }
                suggestions.of(kept).forEach(span ->
                        entities.persist(new MarkRow(request, Mark.suggested(host.newId(), kept.id(), span))));
            }
        }
        return added;
    }

    private void recorded(String action, FoiRequest request, Map<String, String> facts) {
        host.recorded(action, FoiRequest.ref(request.id()).toString(), facts);
    }

    private static String words(String field, String typed, String ask) {
        String words = optional(typed);
        if (words.isEmpty()) {
            throw Problem.invalid(field, ask + ", in at most 4,000 characters.");
        }
        return words;
    }

    private static String optional(String typed) {
        String words = typed.strip();
        if (words.length() > LONGEST || words.indexOf('\0') >= 0) {
            throw Problem.invalid("why", "Write at most 4,000 characters.");
        }
        return words;
    }

    private static RequestRow existing(EntityManager entities, String id) {
        RequestRow row = entities.find(RequestRow.class, id);
        if (row == null) {
            throw Problem.notFound("There is no such request. All of them are at /records.");
        }
        return row;
    }

    private static RequestRow locked(EntityManager entities, String id) {
        RequestRow row = existing(entities, id);
        entities.lock(row, LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(row);
        return row;
    }
}

package org.planweave.records.internal.retention;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.records.internal.rows.HoldRow;
import org.planweave.records.internal.rules.FoiRequest;
import org.planweave.records.internal.rules.Hold;
import org.planweave.records.internal.rules.RequiredText;
import org.planweave.records.internal.rules.Target;
import org.planweave.records.internal.stored.Gathering;
import org.planweave.records.internal.stored.Host;
import org.planweave.records.internal.stored.Permits;
import org.planweave.records.internal.stored.Requests;

/** Legal holds: put on with a reason, lifted with a reason, never forgotten. */
@Component(service = Holds.class)
public final class Holds {

    private static final int LONGEST = 2_000;

    private final Host host;
    private final Permits permits;
    private final Gathering gathering;
    private final Requests requests;

    @Activate
    public Holds(@Reference Host host, @Reference Permits permits, @Reference Gathering gathering, @Reference Requests requests) {
        this.host = host;
        this.permits = permits;
        this.gathering = gathering;
        this.requests = requests;
    }

    /** Those that hold first, then lifted ones; the newest first. @throws Problem 403 */
    public List<Hold> all() {
        permits.require();
        return host.store().reading(entities -> entities.createQuery("select h from HoldRow h", HoldRow.class).getResultStream()
                .map(HoldRow::hold).map(this::named).sorted(Comparator.comparing(Hold::holds).thenComparing(Hold::at).reversed()).toList());
    }

    /** Of a person's hold the name is not kept, so that it can be erased once the hold is lifted. */
    private Hold named(Hold hold) {
        return !hold.target().equals(person(hold.target().id())) ? hold : new Hold(hold.id(), hold.target(), host.name(hold.target().id()),
                hold.reason(), hold.by(), hold.at(), hold.liftedWhy(), hold.liftedBy(), hold.liftedAt());
    }

    /** What stands for somebody's account. */
    public static ResourceRef person(String id) {
        return new ResourceRef("portal", "person", id);
    }

    /** @param kind {@code line}, {@code plan}, {@code request} or {@code person} @throws Problem 400, 403, 404 */
    public Hold put(String kind, String id, String reason) {
        permits.require();
        ResourceRef target = target(kind, id.strip());
        String title = switch (kind) {
            case "request" -> requests.one(target.id()).reference();
            case "person" -> target.id();
            default -> gathering.titled(Target.of(kind, target.id()));
        };
        String why = reason(reason);
        return host.store().inTransaction(entities -> {
            Hold hold = new Hold(host.newId(), target, title, why, host.who(), host.now(), null, null, null);
            entities.persist(new HoldRow(hold));
            host.recorded("hold.put", target.toString(), Map.of("hold", hold.id()));
            return hold;
        });
    }

    private ResourceRef target(String kind, String id) {
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw Problem.invalid("target", "Give the id of a line, a plan, a request or a person.");
        }
        return switch (kind) {
            case "line" -> Line.ref(id);
            case "plan" -> Plan.ref(id);
            case "request" -> FoiRequest.ref(id);
            case "person" -> person(host.council().person(id).map(Person::id).orElseThrow(() ->
                    Problem.invalid("target", "There is nobody of this name. Give a user name or a person’s id.")));
            default -> throw Problem.invalid("kind", "Choose what is held: a line, a plan, a request or a person.");
        };
    }

    /** @throws Problem 400, 403, 404, 409 if it is lifted already */
    public void lift(String id, String reason) {
        permits.require();
        String why = reason(reason);
        host.store().doInTransaction(entities -> {
            HoldRow row = entities.find(HoldRow.class, id);
            if (row == null) {
                throw Problem.notFound("There is no such hold. All of them are at /records/holds.");
            }
            if (!row.hold().holds()) {
                throw Problem.conflict("hold-lifted", "This hold is lifted already.");
            }
            row.lift(why, host.who(), host.now());
            host.recorded("hold.lifted", row.hold().target().toString(), Map.of("hold", id));
        });
    }

    private static String reason(String typed) {
        return RequiredText.of("reason", typed, LONGEST, "Say why, in at most 2,000 characters.");
    }

    /** What is held now. */
    Set<ResourceRef> held() {
        return all().stream().filter(Hold::holds).map(Hold::target).collect(Collectors.toSet());
    }

    /** Whether one of them, or the plan of a line among them, is held. */
    boolean hold(Set<ResourceRef> held, Collection<ResourceRef> things) {
        return reach(things).anyMatch(held::contains);
    }

    /** The holds that stand on one of them, or on the plan of a line among them. */
    public List<Hold> standing(Collection<ResourceRef> things) {
        Set<ResourceRef> reach = reach(things).collect(Collectors.toSet());
        return all().stream().filter(hold -> hold.holds() && reach.contains(hold.target())).toList();
    }

    /** A hold on any of these is one on the things: on themselves, or on the plan of a line. */
    private Stream<ResourceRef> reach(Collection<ResourceRef> things) {
        return Stream.concat(things.stream(), Stream.of(things).flatMap(some -> host.plansOf(some).stream()));
    }
}

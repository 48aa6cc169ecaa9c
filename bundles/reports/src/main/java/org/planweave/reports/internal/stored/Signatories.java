package org.planweave.reports.internal.stored;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.Problem.Fault;
import org.planweave.api.ResourceRef;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.reports.internal.rows.SignatoryRow;
import org.planweave.reports.internal.rules.Service;

/** Who signs for finance, legal services, people and risk. Everybody with the role finance signs for finance, named or not. */
@Component(service = Signatories.class)
public final class Signatories {

    private static final int MOST = 50;

    private final Host host;
    private final Keepers keepers;

    @Activate
    public Signatories(@Reference Host host, @Reference Keepers keepers) {
        this.host = host;
        this.keepers = keepers;
    }

    /** The people named for each service, by name; every service is there. */
    public Map<Service, List<Person>> all() {
        Map<Service, List<Person>> all = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            all.put(service, new ArrayList<>());
        }
        rows().forEach(row -> host.council.person(row.person()).ifPresent(person -> all.get(row.service()).add(person)));
        all.values().forEach(people -> people.sort(Comparator.comparing(Person::name)));
        return all;
    }

    private List<SignatoryRow> rows() {
        return host.store.reading(entities -> entities
                .createQuery("select s from SignatoryRow s order by s.id", SignatoryRow.class).getResultList());
    }

    /** The services that the current user signs for. */
    Set<Service> own() {
        String person = host.who();
        Set<Service> own = EnumSet.noneOf(Service.class);
        own.addAll(host.transactions.readOnce(new Signer(person), () -> services(person)));
        if (host.has(Role.FINANCE)) {
            own.add(Service.FINANCE);
        }
        return own;
    }

    private record Signer(String person) {}

    private Set<Service> services(String person) {
        return host.store.reading(entities -> entities
                .createQuery("select s from SignatoryRow s where s.person = :person", SignatoryRow.class)
                .setParameter("person", person)
                .getResultStream().map(SignatoryRow::service).collect(Collectors.toSet()));
    }

    /** Whether the current user signs for a service. */
    boolean signs(Service service) {
        return own().contains(service);
    }

    /**
     * Names who signs, in place of those named before.
     *
     * @param names user names by service; a service that is not there keeps its people
     * @throws Problem 403, 400 with a fault for each service that names somebody who is not there; its pointer is the service's name
     */
    public void name(Map<Service, List<String>> names) {
        keepers.require();
        Map<Service, Set<String>> people = new EnumMap<>(Service.class);
        List<Fault> faults = new ArrayList<>();
        names.forEach((service, some) -> people.put(service, people(service, some, faults)));
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        host.store.doInTransaction(entities -> people.forEach((service, some) -> {
            entities.createQuery("delete from SignatoryRow s where s.service = :service")
                    .setParameter("service", service.name()).executeUpdate();
            some.forEach(person -> entities.persist(new SignatoryRow(service, person)));
            host.recorded("report.signatories", new ResourceRef("reports", "signatories", service.name()),
                    Map.of("people", String.join(" ", some)));
        }));
    }

    private Set<String> people(Service service, List<String> names, List<Fault> faults) {
        Set<String> people = new LinkedHashSet<>();
        if (names.size() > MOST) {
            faults.add(new Fault(service.name(), "Name at most " + MOST + " people."));
            return people;
        }
        for (String name : names) {
            host.council.person(name).map(Person::id).ifPresentOrElse(people::add, () -> faults.add(
                    new Fault(service.name(), "Nobody has the user name “" + name + "”; look under People.")));
        }
        return people;
    }
}

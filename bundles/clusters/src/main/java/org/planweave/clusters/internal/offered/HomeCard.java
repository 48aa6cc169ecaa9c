package org.planweave.clusters.internal.offered;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Identified;
import org.planweave.api.people.Person;
import org.planweave.clusters.internal.pages.Dates;
import org.planweave.clusters.internal.pages.PageParts;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.ui.Contribution;
import org.planweave.ui.SlotContribution;

/** On the first page: the open clusters that the reader leads or their department is in, each with its next date. */
@Component(service = Contribution.class)
@SlotContribution(slot = "home.cards/v1", slot_order = 20)
public final class HomeCard implements Contribution<Identified> {

    private final PageParts parts;

    @Activate
    public HomeCard(@Reference PageParts parts) {
        this.parts = parts;
    }

    /** One cluster of the card. */
    public record Entry(String id, String name, String next) {}

    @Override
    public Map<String, Content> render(List<Identified> items) {
        List<Entry> entries = parts.reader().flatMap(person -> parts.plans().currentRound()
                .map(round -> parts.clusters().of(round.id()).stream()
                        .filter(one -> one.open() && concerns(one, person))
                        .map(this::entry)
                        .toList()))
                .orElse(List.of());
        return entries.isEmpty() ? Map.of()
                : Map.of(items.get(0).id(), parts.render("card.jte", Map.of("entries", entries)));
    }

    private static boolean concerns(Cluster cluster, Person person) {
        String department = person.department();
        return cluster.charter().lead().equals(person.id()) || department != null && cluster.charter().has(department);
    }

    private Entry entry(Cluster cluster) {
        LocalDate today = Dates.today();
        String next = cluster.charter().calendar().stream()
                .filter(day -> !LocalDate.parse(day.date()).isBefore(today))
                .findFirst()
                .map(day -> parts.text("clusters.next", Dates.day(LocalDate.parse(day.date())), day.title()))
                .orElse("");
        return new Entry(cluster.id(), cluster.name(), next);
    }
}

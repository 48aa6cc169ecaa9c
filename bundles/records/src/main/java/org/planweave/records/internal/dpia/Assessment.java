package org.planweave.records.internal.dpia;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Role;
import org.planweave.records.internal.dpia.Dpia.Part;
import org.planweave.records.internal.pack.Words;
import org.planweave.records.internal.retention.Schedules;
import org.planweave.records.internal.stored.Host;
import org.planweave.records.internal.stored.Permits;

/**
 * Writes the assessment as Article 35(7) of the UK GDPR asks for it: description, necessity, risks, measures; with what the portal
 * knows now. What only the council knows stays open.
 */
@Component(service = Assessment.class)
public final class Assessment {

    private static final int RISKS = 8;
    private static final int DATA = 7;

    private final Host host;
    private final Permits permits;
    private final Schedules schedules;

    @Activate
    public Assessment(@Reference Host host, @Reference Permits permits, @Reference Schedules schedules) {
        this.host = host;
        this.permits = permits;
        this.schedules = schedules;
    }

    /** @throws org.planweave.api.Problem 403 */
    public Dpia now() {
        permits.require();
        return new Dpia(Words.text("records.dpia.title", host.council().name()), Words.text("records.dpia.lead", Words.day(host.today())),
                List.of(part("screening", 4), screening(), described(), data(), seen(), kept(), part("necessity", 5), part("consulted", 3), risks(),
                        part("measures", 9), signOff()));
    }

    private static Part part(String key, int sentences) {
        return new Part(heading(key), sentences(key, sentences), List.of(), List.of());
    }

    private static String heading(String key) {
        return Words.text("records.dpia." + key);
    }

    private static List<String> sentences(String key, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> Words.text("records.dpia." + key + '.' + i)).toList();
    }

    private static Part table(String key, List<String> sentences, int columns, List<List<String>> rows) {
        return new Part(heading(key), sentences, IntStream.rangeClosed(1, columns).mapToObj(i -> Words.text("records.dpia." + key + ".column." + i)).toList(),
                rows);
    }

    /** One row for each of so many texts “a | b | …”, with empty cells to the end. */
    private static List<List<String>> rows(String key, int count, int columns) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> filled(List.of(Words.text("records.dpia." + key + ".row." + i).split(" \\| ")), columns)).toList();
    }

    private static List<String> filled(List<String> cells, int columns) {
        return Stream.concat(cells.stream(), Collections.nCopies(columns - cells.size(), "").stream()).toList();
    }

    private static Part screening() {
        return table("questions", List.of(), 3, rows("questions", 5, 3));
    }

    private Part described() {
        long gone = host.council().leavers().size();
        List<String> all = new ArrayList<>(sentences("described", 4));
        all.add(Words.text("records.dpia.described.size", host.council().people().size(), gone, host.council().departments().size()));
        return new Part(heading("described"), all, List.of(), List.of());
    }

    private static Part data() {
        return table("data", List.of(), 3, rows("data", DATA, 3));
    }

    private Part seen() {
        List<List<String>> rows = new ArrayList<>();
        for (Role role : Role.values()) {
            long count = host.council().people().stream().filter(person -> person.has(role)).count();
            rows.add(List.of(role.label(), String.valueOf(count)));
        }
        return table("seen", sentences("seen", 3), 2, rows);
    }

    private Part kept() {
        List<List<String>> rows = schedules.all().stream().map(one -> List.of(one.records().title(),
                Words.text("records.dpia.years", one.years(), one.records().counts()), one.basis())).toList();
        return table("kept", sentences("kept", 3), 3, rows);
    }

    private static Part risks() {
        return table("risks", sentences("risks", 1), 5, rows("risks", RISKS, 5));
    }

    private static Part signOff() {
        return table("signOff", List.of(), 3, rows("signOff", 4, 3));
    }
}

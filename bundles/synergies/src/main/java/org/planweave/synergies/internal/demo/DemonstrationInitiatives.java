package org.planweave.synergies.internal.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.DemonstrationPart;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Plans;
import org.planweave.synergies.internal.rules.Initiative;
import org.planweave.synergies.internal.rules.Signature;
import org.planweave.synergies.internal.rules.Terms;
import org.planweave.synergies.internal.rules.WordsMark;
import org.planweave.synergies.internal.stored.PastInitiatives;

/** Loads {@code initiatives.json}: joint initiatives of last year and of this one, with their days and authors as the file has them. */
@Component(service = DemonstrationPart.class)
public final class DemonstrationInitiatives implements DemonstrationPart {

    static final String FILE = "initiatives.json";
    private static final int AFTER_VERDICTS = 41;
    private static final ObjectMapper JSON = new ObjectMapper();

    record WholeFile(List<Made> initiatives) {}

    /** An initiative of the file; see the demonstration's README for its shape. */
    record Made(String a, String b, String type, String title, String text, String kpi, String by, String lead, long benefit,
            String benefitOf, List<Part> partners, List<Signed> signed, @Nullable Done delivered) {}

    record Part(String department, String does, long spends, long share) {}

    record Signed(String by, String at) {}

    record Done(long achieved, String on, String by) {}

    private final PastInitiatives past;
    private final Plans plans;
    private final Council council;

    @Activate
    public DemonstrationInitiatives(@Reference PastInitiatives past, @Reference Plans plans, @Reference Council council) {
        this.past = past;
        this.plans = plans;
        this.council = council;
    }

    @Override
    public int order() {
        return AFTER_VERDICTS;
    }

    @Override
    public void load(Files files) {
        Optional<InputStream> found = files.open(FILE);
        if (found.isEmpty()) {
            return;
        }
        try (InputStream in = found.get()) {
            List<Made> made = JSON.readValue(in, WholeFile.class).initiatives();
            Map<String, Line> lines = plans.lines(made.stream().flatMap(one -> Stream.of(one.a(), one.b())).distinct().toList());
            past.keep(made.stream().map(one -> initiative(one, lines)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " could not be read", e);
        }
    }

    private Initiative initiative(Made made, Map<String, Line> lines) {
        Line one = line(made.a(), lines);
        Line other = line(made.b(), lines);
        Line a = one.id().compareTo(other.id()) < 0 ? one : other;
        Line b = a == one ? other : one;
        Plan plan = plans.plan(a.plan()).orElseThrow();
        Initiative.Origin origin = new Initiative.Origin(WordsMark.id(a.id(), b.id(), made.type()), made.type(), a.id(), plan.department(),
                b.id(), plans.plan(b.plan()).orElseThrow().department());
        List<Terms.Part> parts = made.partners().stream()
                .map(part -> new Terms.Part(department(part.department()), part.does(), part.spends(), part.share())).toList();
        Signed first = made.signed().get(0);
        Terms terms = new Terms(1, made.title(), made.text(), made.kpi(), LocalDate.parse(made.by()), department(made.lead()),
                made.benefit(), made.benefitOf(), parts, person(first.by()).id(), Instant.parse(first.at()));
        List<Signature> signatures = new ArrayList<>();
        made.signed().forEach(signed -> signatures.add(signature(signed, terms)));
        Initiative.Delivered delivered = made.delivered() == null ? null : new Initiative.Delivered(made.delivered().achieved(),
                LocalDate.parse(made.delivered().on()), person(made.delivered().by()).id());
        return new Initiative(past.nextId(), origin, plan.round(), false, List.of(terms), signatures, Map.of(), delivered, null);
    }

    private Signature signature(Signed signed, Terms terms) {
        Person person = person(signed.by());
        Signature.As as = person.has(Role.FINANCE) ? Signature.As.FINANCE
                : person.has(Role.DIRECTOR) ? Signature.As.DIRECTOR : Signature.As.PLANNER;
        String department = as == Signature.As.FINANCE ? terms.lead() : Objects.requireNonNull(person.department());
        return new Signature(1, department, as, person.id(), Instant.parse(signed.at()));
    }

    private static Line line(String id, Map<String, Line> lines) {
        Line line = lines.get(id);
        if (line == null) {
            throw new IllegalStateException(FILE + " names the line " + id + ", which is not there");
        }
        return line;
    }

    private String department(String code) {
        return council.departments().stream().filter(one -> one.code().equals(code)).map(Department::id).findFirst()
                .orElseThrow(() -> new IllegalStateException(FILE + " names the department " + code + ", which is not there"));
    }

    private Person person(String username) {
        return council.person(username)
                .orElseThrow(() -> new IllegalStateException(FILE + " names " + username + ", who is not in the council"));
    }
}

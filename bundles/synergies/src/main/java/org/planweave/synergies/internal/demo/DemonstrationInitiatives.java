package org.planweave.synergies.internal.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.DemonstrationPart;
import org.planweave.api.people.Council;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
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
        DemonstrationFile.read(files, FILE, WholeFile.class).map(WholeFile::initiatives).ifPresent(made -> {
            DemonstrationFile file = DemonstrationFile.naming(FILE,
                    made.stream().flatMap(one -> Stream.of(one.a(), one.b())).distinct().toList(), council, plans);
            past.keep(made.stream().map(one -> initiative(one, file)).toList());
        });
    }

    private Initiative initiative(Made made, DemonstrationFile file) {
        DemonstrationFile.Two two = file.two(made.a(), made.b());
        Plan plan = plans.plan(two.a().plan()).orElseThrow();
        Initiative.Origin origin = new Initiative.Origin(WordsMark.id(two.a().id(), two.b().id(), made.type()), made.type(), two.a().id(),
                plan.department(), two.b().id(), plans.plan(two.b().plan()).orElseThrow().department());
        List<Terms.Part> parts = made.partners().stream()
                .map(part -> new Terms.Part(file.department(part.department()), part.does(), part.spends(), part.share())).toList();
        Signed first = made.signed().get(0);
        Terms terms = new Terms(1, made.title(), made.text(), made.kpi(), LocalDate.parse(made.by()), file.department(made.lead()),
                made.benefit(), made.benefitOf(), parts, file.person(first.by()).id(), Instant.parse(first.at()));
        Initiative.Delivered delivered = made.delivered() == null ? null : new Initiative.Delivered(made.delivered().achieved(),
                LocalDate.parse(made.delivered().on()), file.person(made.delivered().by()).id());
        return new Initiative(past.nextId(), origin, plan.round(), false, List.of(terms),
                made.signed().stream().map(signed -> signature(signed, terms, file)).toList(), Map.of(), delivered, null);
    }

    private static Signature signature(Signed signed, Terms terms, DemonstrationFile file) {
        Person person = file.person(signed.by());
        Signature.As as = person.has(Role.FINANCE) ? Signature.As.FINANCE
                : person.has(Role.DIRECTOR) ? Signature.As.DIRECTOR : Signature.As.PLANNER;
        String department = as == Signature.As.FINANCE ? terms.lead() : Objects.requireNonNull(person.department());
        return new Signature(1, department, as, person.id(), Instant.parse(signed.at()));
    }
}

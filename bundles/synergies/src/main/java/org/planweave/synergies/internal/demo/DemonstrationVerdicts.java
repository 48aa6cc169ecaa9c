package org.planweave.synergies.internal.demo;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.DemonstrationPart;
import org.planweave.api.people.Council;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plans;
import org.planweave.synergies.internal.rules.Verdict;
import org.planweave.synergies.internal.rules.WordsMark;
import org.planweave.synergies.internal.stored.PastVerdicts;

/** Loads {@code synergies.json}: last year's verdicts, with their days and authors as the file has them. */
@Component(service = DemonstrationPart.class)
public final class DemonstrationVerdicts implements DemonstrationPart {

    static final String FILE = "synergies.json";
    private static final int FOURTH = 40;

    record WholeFile(List<Said> verdicts) {}

    /** A verdict of the file; see the demonstration's README for its shape. */
    record Said(String a, String b, String type, String verdict, String reason, String by, String at, @Nullable String rightType) {}

    private final PastVerdicts past;
    private final Plans plans;
    private final Council council;

    @Activate
    public DemonstrationVerdicts(@Reference PastVerdicts past, @Reference Plans plans, @Reference Council council) {
        this.past = past;
        this.plans = plans;
        this.council = council;
    }

    @Override
    public int order() {
        return FOURTH;
    }

    @Override
    public void load(Files files) {
        DemonstrationFile.read(files, FILE, WholeFile.class).map(WholeFile::verdicts).ifPresent(said -> {
            DemonstrationFile file = DemonstrationFile.naming(FILE,
                    said.stream().flatMap(one -> Stream.of(one.a(), one.b())).distinct().toList(), council, plans);
            past.keep(said.stream().map(one -> verdict(one, file)).toList());
        });
    }

    private Verdict verdict(Said said, DemonstrationFile file) {
        DemonstrationFile.Two two = file.two(said.a(), said.b());
        Line a = two.a();
        Line b = two.b();
        String right = said.rightType() == null ? said.type() : said.rightType();
        return new Verdict(past.nextId(), WordsMark.id(a.id(), b.id(), said.type()), a.id() + ' ' + b.id(), a.version(), b.version(),
                WordsMark.of(a.text()), WordsMark.of(b.text()), said.verdict().equals("accept"), said.reason(), said.type(), right,
                file.person(said.by()).id(), Instant.parse(said.at()));
    }
}

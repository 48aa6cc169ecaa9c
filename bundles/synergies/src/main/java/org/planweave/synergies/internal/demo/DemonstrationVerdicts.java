package org.planweave.synergies.internal.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.DemonstrationPart;
import org.planweave.api.people.Council;
import org.planweave.api.people.Person;
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
    private static final ObjectMapper JSON = new ObjectMapper();

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
        Optional<InputStream> found = files.open(FILE);
        if (found.isEmpty()) {
            return;
        }
        try (InputStream in = found.get()) {
            List<Said> said = JSON.readValue(in, WholeFile.class).verdicts();
            Map<String, Line> lines = plans.lines(said.stream().flatMap(one -> Stream.of(one.a(), one.b())).distinct().toList());
            past.keep(said.stream().map(one -> verdict(one, line(one.a(), lines), line(one.b(), lines))).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " could not be read", e);
        }
    }

    private Verdict verdict(Said said, Line one, Line other) {
        Line a = one.id().compareTo(other.id()) < 0 ? one : other;
        Line b = a == one ? other : one;
        String right = said.rightType() == null ? said.type() : said.rightType();
        return new Verdict(past.nextId(), WordsMark.id(a.id(), b.id(), said.type()), a.id() + ' ' + b.id(), a.version(), b.version(),
                WordsMark.of(a.text()), WordsMark.of(b.text()), said.verdict().equals("accept"), said.reason(), said.type(), right,
                person(said.by()), Instant.parse(said.at()));
    }

    private static Line line(String id, Map<String, Line> lines) {
        Line line = lines.get(id);
        if (line == null) {
            throw new IllegalStateException(FILE + " names the line " + id + ", which is not there");
        }
        return line;
    }

    private String person(String username) {
        return council.person(username).map(Person::id)
                .orElseThrow(() -> new IllegalStateException(FILE + " names " + username + ", who is not in the council"));
    }
}

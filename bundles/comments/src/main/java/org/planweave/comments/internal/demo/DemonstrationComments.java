package org.planweave.comments.internal.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.ResourceRef;
import org.planweave.api.modules.DemonstrationPart;
import org.planweave.api.people.Council;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanSection;
import org.planweave.api.planning.Plans;
import org.planweave.comments.internal.rules.Answer;
import org.planweave.comments.internal.rules.Level;
import org.planweave.comments.internal.rules.Quote;
import org.planweave.comments.internal.rules.Telling;
import org.planweave.comments.internal.stored.NewComment;
import org.planweave.comments.internal.stored.PastComments;
import org.planweave.comments.internal.stored.PastComments.Past;

/** Loads {@code comments.json}: comments with their days and authors as the file has them. */
@Component(service = DemonstrationPart.class)
public final class DemonstrationComments implements DemonstrationPart {

    static final String FILE = "comments.json";
    private static final int THIRD = 30;
    private static final ObjectMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    record WholeFile(List<Spoken> comments, List<Spoken> wider) {}

    /** A comment of the file; see the demonstration's README for its shape. */
    record Spoken(
            String key, @Nullable String line, @Nullable String plan, @Nullable String section, @Nullable String on, long version,
            String by, String at, String level, String text, @Nullable String suggestion, List<Reply> replies,
            @Nullable Answered answer, boolean resolved, @Nullable List<String> mentions) {}

    record Reply(String by, String at, String text) {}

    record Answered(String kind, String reason, String by, String at) {}

    private final PastComments past;
    private final Plans plans;
    private final Council council;

    @Activate
    public DemonstrationComments(@Reference PastComments past, @Reference Plans plans, @Reference Council council) {
        this.past = past;
        this.plans = plans;
        this.council = council;
    }

    @Override
    public int order() {
        return THIRD;
    }

    @Override
    public void load(Files files) {
        Optional<InputStream> found = files.open(FILE);
        if (found.isEmpty()) {
            return;
        }
        LineKeys keys = new LineKeys(plans, council);
        try (InputStream in = found.get()) {
            WholeFile file = JSON.readValue(in, WholeFile.class);
            file.comments().forEach(spoken -> keep(spoken, keys.line(Objects.requireNonNull(spoken.line())).ref()));
            file.wider().forEach(spoken -> keep(spoken, wide(spoken)));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " could not be read", e);
        }
    }

    /** A plan, or one of its sections. */
    private ResourceRef wide(Spoken spoken) {
        Plan plan = plans.plan(String.valueOf(spoken.plan()).replace('/', '-'))
                .orElseThrow(() -> new IllegalStateException(FILE + " names a plan that is not there: " + spoken.plan()));
        return spoken.section() == null ? plan.ref() : new PlanSection(plan.id(), spoken.section()).ref();
    }

    private void keep(Spoken spoken, ResourceRef target) {
        @Nullable Quote quote = spoken.on() == null ? null : Quote.of(spoken.on());
        NewComment wanted = new NewComment(
                target, quote, spoken.version(), spoken.text(), Level.of(spoken.level()), spoken.suggestion(), null,
                new Telling(Optional.ofNullable(spoken.mentions()).orElse(List.of()), Set.of(), false));
        Answered given = spoken.answer();
        @Nullable Answer answer = given == null
                ? null
                : new Answer(Answer.Kind.of(given.kind()), given.reason(), person(given.by()), Instant.parse(given.at()));
        List<Past> replies = new ArrayList<>();
        spoken.replies().forEach(reply -> replies.add(new Past(person(reply.by()), Instant.parse(reply.at()), reply.text())));
        past.keep(wanted, person(spoken.by()), Instant.parse(spoken.at()), answer, spoken.resolved(), replies);
    }

    private String person(String username) {
        return council.person(username).map(Person::id)
                .orElseThrow(() -> new IllegalStateException(FILE + " names " + username + ", who is not in the council"));
    }
}

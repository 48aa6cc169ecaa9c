package org.planweave.exchange.internal.archive;

import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Plans;
import org.planweave.api.planning.Round;
import org.planweave.exchange.internal.extent.Extent;
import org.planweave.exchange.internal.extent.Readers;

/** What can be taken of a round, for a page and for scripts alike. */
@Component(service = Archives.class)
public final class Archives {

    private static final String CURRENT = "current";

    private final Plans plans;
    private final CurrentUser user;
    private final Readers readers;
    private final RoundArchive archive;
    private final Messages messages = Messages.of(Archives.class);

    @Activate
    public Archives(@Reference Plans plans, @Reference CurrentUser user, @Reference Readers readers, @Reference RoundArchive archive) {
        this.plans = plans;
        this.user = user;
        this.readers = readers;
        this.archive = archive;
    }

    /**
     * The round of an id, of a period such as {@code 2027-28}, or the one that is {@code current}.
     *
     * @throws Problem 401, 403 for those whose business it is not; 404 if there is no such round
     */
    Round round(String asked) {
        readers.require();
        return (asked.equals(CURRENT) ? plans.currentRound() : plans.round(asked).or(() -> plans.rounds().stream()
                .filter(one -> one.title().replace('–', '-').equals(asked.replace('–', '-'))).findFirst()))
                .orElseThrow(() -> Problem.notFound(messages.text("exchange.archive.noRound")));
    }

    /** How many plans an archive of each extent would hold. */
    Map<Extent, Integer> plans(Round round) {
        Map<Extent, Integer> counts = new LinkedHashMap<>();
        for (Extent extent : Extent.values()) {
            List<Plan> all = readers.as(extent, () -> plans.plans(round.id()));
            counts.put(extent, all.size());
        }
        return counts;
    }

    /** @throws Problem 400 for another extent, 409 where there is no plan in it */
    Taking begin(Round round, String word) {
        Extent extent = Extent.of(word).orElseThrow(() -> Problem.invalid("extent", messages.text("exchange.archive.which")));
        if (readers.as(extent, () -> plans.plans(round.id())).isEmpty()) {
            throw Problem.conflict("no-plans", messages.text("exchange.archive.none." + extent.word(), round.title()));
        }
        Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String day = Taking.day(at);
        String who = user.person().map(Person::name).orElse("");
        return new Taking(round, extent, at, extent == Extent.PUBLIC || who.isEmpty()
                ? messages.text("exchange.archive.taken." + extent.word(), day) : messages.text("exchange.archive.taken", who, day));
    }

    void write(Taking taking, OutputStream out) {
        archive.write(taking, out);
    }
}

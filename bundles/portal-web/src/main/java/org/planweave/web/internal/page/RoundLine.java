package org.planweave.web.internal.page;

import gg.jte.Content;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.host.Gates;
import org.planweave.api.planning.Plans;
import org.planweave.api.planning.Round;
import org.planweave.ui.Html;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sentence at the end of the menu: which round it is, and what is due next in it. */
@Component(service = RoundLine.class)
public final class RoundLine {

    /** How dates are written in sentences. */
    public static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private static final Logger LOG = LoggerFactory.getLogger(RoundLine.class);
    private static final int NOON = 12;
    private static final int EVENING = 18;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Plans plans;
    private final Gates gates;
    private final Clock clock;
    private volatile Content last = Html.EMPTY;

    @Activate
    public RoundLine(@Reference Plans plans, @Reference Gates gates) {
        this(plans, gates, Clock.system(LONDON));
    }

    RoundLine(Plans plans, Gates gates, Clock clock) {
        this.plans = plans;
        this.gates = gates;
        this.clock = clock;
    }

    /** Today, where deadlines end. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** {@code morning}, {@code afternoon} or {@code evening} there. */
    public String partOfDay() {
        int hour = LocalTime.now(clock).getHour();
        return hour < NOON ? "morning" : hour < EVENING ? "afternoon" : "evening";
    }

    Content content() {
        if (gates.isOpen("plans")) {
            try {
                last = plans.currentRound().map(this::sentence).orElse(Html.EMPTY);
            } catch (RuntimeException e) {
                // The menu is not worth losing a page for: it stays as it was.
                LOG.info("The round could not be asked for: {}", e.getMessage());
            }
        }
        return last;
    }

    private Content sentence(Round round) {
        Content which = Html.text("Plans for " + round.title());
        LocalDate today = today();
        return round.gates().stream().filter(gate -> !gate.date().isBefore(today)).findFirst()
                .map(gate -> Html.join(which, Html.text(" · " + gate.title().toLowerCase(Locale.UK).charAt(0)
                                + gate.title().substring(1) + " "),
                        Html.element("b", java.util.Map.of(), Html.text(DAY.format(gate.date())))))
                .orElse(which);
    }
}

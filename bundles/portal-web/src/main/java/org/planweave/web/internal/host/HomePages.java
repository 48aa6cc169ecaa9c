package org.planweave.web.internal.host;

import gg.jte.Content;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.bundle.Capability;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.planning.Plans;
import org.planweave.api.planning.Round;
import org.planweave.ui.Page;
import org.planweave.ui.Slots;
import org.planweave.ui.Waiting;
import org.planweave.web.internal.page.Parts;
import org.planweave.web.internal.page.RoundLine;

/** My tasks: the dates of the round, what waits on the reader, and what modules put beside it. */
@Capability(namespace = "planweave.slot", name = "home.tasks/v1", attribute = {"items=page", "page=/"})
@Capability(namespace = "planweave.slot", name = "home.cards/v1", attribute = {"items=page", "page=/"})
@Component(service = HomePages.class)
@JakartarsResource
@Path("")
public final class HomePages {

    private static final int ONE_ROW = 6;

    /** The page's content, in words. */
    public record Home(String today, String headline, String round, List<Step> gates, List<Content> tasks,
            List<Content> broken, List<Content> cards) {

        /** Whether nothing waits, and nothing is missing that might. */
        public boolean empty() {
            return tasks.isEmpty() && broken.isEmpty();
        }
    }

    /** One date of the round. */
    public record Step(String title, String date, String note, boolean done, boolean now) {

        public String look() {
            return done ? "is-done" : now ? "is-now" : "";
        }
    }

    private static final Messages TEXTS = Messages.of(HomePages.class);

    private final CurrentUser user;
    private final Plans plans;
    private final Slots slots;
    private final RoundLine line;
    private final Pages pages;

    @Activate
    public HomePages(@Reference CurrentUser user, @Reference Plans plans, @Reference Slots slots,
            @Reference RoundLine line, @Reference Pages pages) {
        this.user = user;
        this.plans = plans;
        this.slots = slots;
        this.line = line;
        this.pages = pages;
    }

    @GET
    public Page home() {
        String name = user.required().name();
        Optional<Round> round = round();
        List<Content> parts = slots.render("home.tasks/v1");
        List<Content> tasks = parts.stream().filter(part -> !Parts.isMissing(part) && !part.isEmptyContent()).toList();
        List<Content> broken = parts.stream().filter(Parts::isMissing).toList();
        Home home = new Home(RoundLine.DAY.format(line.today()), headline(name.split(" ")[0], tasks, broken),
                round.map(Round::title).orElse(""), round.map(this::steps).orElse(List.of()),
                tasks, broken, slots.render("home.cards/v1"));
        return pages.page("portal.nav.home", "home.jte", home).section("home");
    }

    /** Says how much waits; not while a part is missing that might know of more. */
    private String headline(String name, List<Content> tasks, List<Content> broken) {
        String greeting = TEXTS.text("portal.home.greeting." + line.partOfDay(), name);
        int waiting = tasks.stream().mapToInt(HomePages::things).sum();
        return broken.isEmpty() ? TEXTS.text("portal.home.headline", greeting, waiting) : greeting + ".";
    }

    /** A module that does not say how many things its part names is taken to name one. */
    private static int things(Content tasks) {
        return tasks instanceof Waiting waiting ? waiting.count() : 1;
    }

    /** Without the module that keeps rounds there is none to show, and all the rest stays. */
    private Optional<Round> round() {
        try {
            return plans.currentRound();
        } catch (Problem away) {
            return Optional.empty();
        }
    }

    private List<Step> steps(Round round) {
        LocalDate today = line.today();
        List<Step> steps = new ArrayList<>();
        boolean found = false;
        for (Round.Gate gate : round.gates()) {
            boolean done = gate.date().isBefore(today);
            boolean now = !done && !found;
            found |= now;
            steps.add(new Step(gate.title(), RoundLine.DAY.format(gate.date()), note(gate, today), done, now));
        }
        return around(steps);
    }

    /** One row of them: the gate that is past, the one that is next, and those after it. All of them are on the round's page. */
    private static List<Step> around(List<Step> steps) {
        long past = steps.stream().filter(Step::done).count();
        int from = (int) Math.max(0, Math.min(past - 1, steps.size() - ONE_ROW));
        return steps.subList(from, Math.min(steps.size(), from + ONE_ROW));
    }

    private static String note(Round.Gate gate, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, gate.date());
        if (days < 0) {
            return TEXTS.text("portal.home.gate.past");
        }
        return days == 0 ? TEXTS.text("portal.home.gate.today")
                : TEXTS.text(days == 1 ? "portal.home.gate.tomorrow" : "portal.home.gate.days", days);
    }
}

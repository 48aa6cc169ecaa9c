package org.planweave.synergies.internal.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Round;
import org.planweave.synergies.internal.rules.Days;
import org.planweave.synergies.internal.rules.Gaps;
import org.planweave.synergies.internal.rules.Overlaps;
import org.planweave.synergies.internal.rules.Overlaps.Placed;
import org.planweave.synergies.internal.rules.WholeArea;
import org.planweave.synergies.internal.stored.Room;
import org.planweave.ui.Page;

/** Where plans of the round meet in place and time, on partners and on people, and what they leave out. Of what its reader may read. */
@Component(service = OverlapPages.class)
@JakartarsResource
@Path("synergies/overlaps")
@Produces(MediaType.TEXT_HTML)
public final class OverlapPages {

    /** Of the drawing of a year. */
    public static final int YEAR = 240;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);
    private static final int MOST_PLACES = 30;
    private static final int MOST_AIMLESS = 40;
    private static final int FEW = 3;

    private final PageParts parts;
    private final Room room;

    @Activate
    public OverlapPages(@Reference PageParts parts, @Reference Room room) {
        this.parts = parts;
        this.room = room;
    }

    /** One line of a place; {@code x} and {@code width} of its days in the year, null without days. */
    public record Bar(Department department, String number, String text, String href, String days, @Nullable String x, @Nullable String width) {}

    /** A place with its lines. */
    public record Site(String name, boolean together, List<Bar> bars) {}

    /** A partner with the departments of each quarter. */
    public record Wanted(String name, List<List<Department>> quarters) {}

    /** A group with how many lines of each department affect it; {@code much} from three departments on. */
    public record Affected(String name, List<Integer> lines, int plans, boolean much) {}

    @GET
    public Page show() {
        Optional<Round> round = room.plans().currentRound();
        List<Placed> lines = round.map(this::lines).orElse(List.of());
        Overlaps overlaps = new Overlaps(lines, WholeArea.of(room.council().name()));
        List<Department> departments = room.departments();
        Gaps gaps = round.isEmpty() || lines.isEmpty() ? new Gaps(List.of(), List.of(), List.of(), Map.of())
                : Gaps.of(room.plans().outcomes(), lines);
        return parts.page(parts.text("synergies.overlaps")).crumb(parts.text("synergies.title"), "/synergies")
                .body(parts.render("overlaps.jte", Map.of("takesPart", room.readerTakesPart(),
                        "sites", overlaps.places().stream().limit(MOST_PLACES).map(one -> site(one, round.orElseThrow())).toList(),
                        "partners", round.map(overlaps::partners).orElse(List.of()).stream().map(this::wanted).toList(),
                        "quarters", round.map(OverlapPages::quarters).orElse(List.of()),
                        "groups", overlaps.groups().stream().map(one -> affected(one, departments)).toList(),
                        "departments", departments, "gaps", gaps,
                        "aimless", gaps.aimless().stream().limit(MOST_AIMLESS).map(one -> bar(one, round.orElseThrow())).toList(),
                        "twice", gaps.claimedTwice().entrySet().stream().map(one -> new Site(one.getKey(), false,
                                one.getValue().stream().map(kpi -> bar(kpi, round.orElseThrow())).toList())).toList())));
    }

    private List<Placed> lines(Round round) {
        if (!room.readerTakesPart()) {
            return List.of();
        }
        Map<String, Plan> plans = room.plans().plans(round.id()).stream().filter(one -> room.takesPart(one.department()))
                .collect(Collectors.toMap(Plan::id, one -> one));
        return room.plans().linesOfRound(round.id()).stream().filter(line -> plans.containsKey(line.plan()))
                .map(line -> new Placed(line, Objects.requireNonNull(plans.get(line.plan())).department())).toList();
    }

    private Site site(Overlaps.Place place, Round round) {
        return new Site(place.name(), place.together(), place.lines().stream().map(one -> bar(one, round)).toList());
    }

    private Bar bar(Placed one, Round round) {
        Days days = one.days();
        String words = days == null ? parts.text("synergies.overlaps.noDays") : days.first().equals(days.last()) ? DAY.format(days.last())
                : parts.text("synergies.slip.days", DAY.format(days.first()), DAY.format(days.last()));
        double from = days == null ? 0 : at(days.first(), round);
        double to = days == null ? 0 : at(days.last().plusDays(1), round);
        boolean drawn = days != null && to > 0 && from < YEAR;
        return new Bar(parts.department(one.department()), one.line().number(), one.line().text(), Cards.href(one.line()), words,
                drawn ? Picture.n(Math.max(0, from)) : null,
                drawn ? Picture.n(Math.max(2, Math.min(YEAR, to) - Math.max(0, from))) : null);
    }

    private static double at(LocalDate day, Round round) {
        return (double) YEAR * ChronoUnit.DAYS.between(round.starts(), day) / ChronoUnit.DAYS.between(round.starts(), round.ends().plusDays(1));
    }

    private Wanted wanted(Overlaps.Partner partner) {
        return new Wanted(partner.name(), partner.quarters().stream().map(one -> one.stream().map(parts::department).toList()).toList());
    }

    private static List<String> quarters(Round round) {
        return IntStream.range(0, 4).mapToObj(quarter -> MONTH.format(round.starts().plusMonths(3L * quarter)) + "–"
                + MONTH.format(round.starts().plusMonths(3L * quarter + 2))).toList();
    }

    private static Affected affected(Overlaps.Group group, List<Department> departments) {
        return new Affected(group.name(), departments.stream().map(one -> group.lines().getOrDefault(one.id(), 0)).toList(),
                group.lines().size(), group.lines().size() >= FEW);
    }
}

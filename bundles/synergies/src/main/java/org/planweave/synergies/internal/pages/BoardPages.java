package org.planweave.synergies.internal.pages;

import gg.jte.Content;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.synergies.internal.running.FindSynergies;
import org.planweave.synergies.internal.stored.DetectorChoices;
import org.planweave.synergies.internal.stored.Room;
import org.planweave.synergies.internal.stored.Shown;
import org.planweave.synergies.internal.stored.SynergyReads;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;
import org.planweave.ui.components.Govuk;
import org.planweave.ui.components.Select;
import org.planweave.ui.components.Weave;

/** The board: the threads to judge, the likeliest first, and how often each kind was right here. */
@Component(service = BoardPages.class)
@JakartarsResource
@Path("synergies")
@Produces(MediaType.TEXT_HTML)
public final class BoardPages {

    private static final int ON_A_PAGE = 20;

    private final SynergyReads reads;
    private final Cards cards;
    private final PageParts parts;
    private final Room room;
    private final FindSynergies finding;
    private final DetectorChoices choices;

    @Activate
    public BoardPages(@Reference SynergyReads reads, @Reference Cards cards, @Reference PageParts parts, @Reference Room room,
            @Reference FindSynergies finding, @Reference DetectorChoices choices) {
        this.choices = choices;
        this.finding = finding;
        this.reads = reads;
        this.cards = cards;
        this.parts = parts;
        this.room = room;
    }

    @GET
    public Page board(@BeanParam Filter filter, @QueryParam("page") @DefaultValue("1") int asked) {
        List<Shown> all = own(reads.all(), filter);
        List<Shown> some = all.stream().filter(filter::lets).toList();
        int pages = Math.max(1, (some.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int page = Math.min(Math.max(1, asked), pages);
        Known known = parts.known(reads.verdicts());
        String query = query(filter);
        List<Shown> here = some.subList((page - 1) * ON_A_PAGE, Math.min(page * ON_A_PAGE, some.size()));
        List<Weave> shown = IntStream.range(0, here.size())
                .mapToObj(i -> cards.listed(here.get(i), known, query + page + next(here, i))).toList();
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("lead", lead(some.size(), filter));
        model.put("faint", filter.faint ? 0 : (int) all.stream().filter(one -> !one.synergy().isProminent()).count());
        model.put("going", finding.going().orElse(null));
        model.put("cancel", finding.mayRun());
        model.put("failed", finding.failed());
        model.put("takesPart", room.readerTakesPart());
        model.put("any", !all.isEmpty());
        model.put("cards", shown);
        model.put("fields", fields(filter, all));
        model.put("usual", filter.isUsual());
        model.put("rights", Right.of(known.verdicts(), parts));
        model.put("decides", choices.mayDecide());
        model.put("page", page);
        model.put("pages", pages);
        model.put("query", query);
        return parts.page(parts.text("synergies.title")).body(parts.render("board.jte", model));
    }

    private static String query(Filter filter) {
        return "/synergies?type=" + filter.type + "&state=" + filter.state + "&department=" + filter.department + "&with=" + filter.with
                + "&least=" + filter.least + "&faint=" + filter.faint + "&page=";
    }

    /** Where the list goes on once a card is judged: at the next one, or the one before the last. */
    private static String next(List<Shown> here, int place) {
        int next = place + 1 < here.size() ? place + 1 : place - 1;
        return next < 0 ? "" : "#thread-" + here.get(next).synergy().id();
    }

    /** Ends the run that goes on; one that is over meanwhile is over. */
    @POST
    @Path("cancel")
    public SeeOther cancel() {
        if (!finding.mayRun()) {
            throw Problem.forbidden(parts.text("synergies.run.notYours"));
        }
        return SeeOther.to("/synergies").saying(parts.text(finding.cancel() ? "synergies.run.cancelled" : "synergies.run.none"));
    }

    private String lead(int number, Filter filter) {
        return filter.isUsual() ? parts.count("synergies.board.lead", number) : parts.count("synergies.board.filtered", number);
    }

    /** Whoever belongs to a department starts with what touches it; a filter by department widens that. */
    private List<Shown> own(List<Shown> all, Filter filter) {
        return room.user().person().flatMap(one -> java.util.Optional.ofNullable(one.department()))
                .filter(one -> filter.department.isEmpty() && filter.with.isEmpty())
                .map(one -> all.stream().filter(shown -> shown.synergy().touches(one)).toList())
                .filter(own -> !own.isEmpty())
                .orElse(all);
    }

    private List<Content> fields(Filter filter, List<Shown> all) {
        Select type = select("type", filter.type).option("", parts.text("synergies.filter.all"));
        names(all, one -> Stream.of(one.synergy().name())).forEach(one -> type.option(one, parts.text("synergies.type." + one)));
        Select state = select("state", filter.state).option("", parts.text("synergies.filter.all"));
        Stream.of("open", "accepted", "dismissed", Filter.KEPT).forEach(one -> state.option(one, parts.text("synergies.state." + one)));
        Select department = select("department", filter.department).option("", parts.text("synergies.filter.own"));
        Select with = select("with", filter.with).option("", parts.text("synergies.filter.all"));
        room.departments().forEach(one -> {
            department.option(one.id(), one.name());
            with.option(one.id(), one.name());
        });
        Select least = select("least", filter.least).option("", parts.text("synergies.filter.all"))
                .option("likely", parts.text("synergies.filter.least.likely")).option("very", parts.text("synergies.filter.least.very"));
        return List.of(type, state, department, with, least);
    }

    private static List<String> names(List<Shown> all, Function<Shown, Stream<String>> name) {
        return all.stream().flatMap(name).distinct().sorted().toList();
    }

    private Select select(String name, String value) {
        return Govuk.select(name, parts.text("synergies.filter." + name)).value(value);
    }
}

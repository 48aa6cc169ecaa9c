package org.planweave.records.internal.pages;

import gg.jte.Content;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.records.internal.pack.Words;
import org.planweave.records.internal.rules.Cause;
import org.planweave.records.internal.rules.FoiRequest;
import org.planweave.records.internal.rules.Mark;
import org.planweave.records.internal.rules.Redaction;
import org.planweave.records.internal.stored.Calendar;
import org.planweave.records.internal.stored.Host;
import org.planweave.records.internal.stored.Marking;
import org.planweave.records.internal.stored.Marking.Ruling;
import org.planweave.records.internal.stored.Packs;
import org.planweave.records.internal.stored.Packs.Marked;
import org.planweave.records.internal.stored.Requests;
import org.planweave.ui.Html;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;
import org.planweave.ui.components.Govuk;

/** A request: its clock, what waits for a decision, what was gathered, the files that go out. */
@Component(service = RequestPages.class)
@JakartarsResource
@Path("records/requests/{id}")
@Produces(MediaType.TEXT_HTML)
public final class RequestPages {

    private static final int ON_A_PAGE = 50;

    /** A row of what was gathered: how many marks wait, how many hold something back. */
    public record Row(int place, String when, String kind, String title, int open, int removed) {}

    private final Requests requests;
    private final Packs packs;
    private final Marking marking;
    private final Calendar calendar;
    private final Host host;

    @Activate
    public RequestPages(@Reference Requests requests, @Reference Packs packs, @Reference Marking marking, @Reference Calendar calendar,
            @Reference Host host) {
        this.requests = requests;
        this.packs = packs;
        this.marking = marking;
        this.calendar = calendar;
        this.host = host;
    }

    @GET
    public Page show(@PathParam("id") String id, @QueryParam("page") @DefaultValue("") String page) {
        return page(requests.one(id), page, null);
    }

    /** Decides on every mark with the same words, or without words on every one of the same cause. */
    @POST
    @Path("decide")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object decide(@PathParam("id") String id, @FormParam("cause") @DefaultValue("") String cause,
            @FormParam("words") @DefaultValue("") String words, @FormParam("decision") @DefaultValue("") String decision,
            @FormParam("exemption") @DefaultValue("") String exemption, @FormParam("reason") @DefaultValue("") String reason) {
        FoiRequest request = requests.one(id);
        try {
            int places = marking.decideAll(id, cause(cause), words, Ruling.of(decision, exemption, reason));
            return SeeOther.to(PageParts.href(request)).at("waiting").saying(Words.count(
                    decision.equals("keep") ? "records.kept" : "records.removed", places));
        } catch (Problem problem) {
            Map<String, String> errors = PageParts.errors(problem);
            return page(request, "", one -> one.cause().word().equals(cause) && (words.isEmpty() || one.words().equalsIgnoreCase(words))
                    ? one.refused(exemption, reason, errors) : one).status(PageParts.REFUSED);
        }
    }

    private static Cause cause(String word) {
        for (Cause one : Cause.values()) {
            if (one.word().equals(word)) {
                return one;
            }
        }
        throw Problem.invalid("exemption", "Open the request again: what this was about is not there any more.");
    }

    @POST
    @Path("gather")
    public SeeOther gather(@PathParam("id") String id) {
        return SeeOther.to("/records/requests/" + requests.one(id).id()).saying(Words.count("records.gatheredAgain", requests.gatherAgain(id)));
    }

    @POST
    @Path("reopen")
    public SeeOther reopen(@PathParam("id") String id) {
        return SeeOther.to(PageParts.href(requests.reopen(id))).saying(Words.text("records.reopened"));
    }

    private Page page(FoiRequest request, String asked, @Nullable UnaryOperator<Group> refused) {
        List<Mark> open = packs.open(request.id());
        List<Group> groups = Group.of(request, open, packs);
        List<Group> shown = refused == null ? groups : groups.stream().map(refused).toList();
        int count = packs.count(request.id());
        int last = Math.max(1, (count + ON_A_PAGE - 1) / ON_A_PAGE);
        int number = PageParts.number(asked, last);
        Map<String, String> errors = new HashMap<>();
        shown.forEach(group -> errors.putAll(group.form().faults()));
        Map<String, Object> model = new HashMap<>();
        model.put("face", Face.of(request, calendar.clock(), host.today()));
        model.put("summary", PageParts.summary(errors));
        model.put("facts", facts(request));
        model.put("causes", request.isOpen() ? Group.causes(request, open, refused == null) : List.of());
        model.put("groups", request.isOpen() ? shown : List.of());
        model.put("open", open.size());
        model.put("all", packs.marks(request.id()).size());
        model.put("count", count);
        model.put("rows", rows(request.id(), number));
        model.put("ways", last == 1 ? Html.EMPTY : Govuk.pagination().label(Words.text("records.pages"))
                .among(number, last, 2, one -> PageParts.href(request) + "?page=" + one));
        String title = request.reference();
        return PageParts.page(errors.isEmpty() ? title : Words.text("records.problem", title)).body(Words.render("request.jte", model));
    }

    private Map<String, Content> facts(FoiRequest request) {
        Face face = Face.of(request, calendar.clock(), host.today());
        Map<String, Content> facts = new LinkedHashMap<>();
        facts.put(Words.text("records.asked"), Html.text(request.asked()));
        facts.put(Words.text("records.about"), Html.text(request.title()));
        facts.put(Words.text("records.received"), Html.text(face.received()));
        facts.put(Words.text("records.due"), Html.text(Words.text("records.due.days", face.due(), face.days())));
        facts.put(Words.text("records.gathered"), Html.text(Words.text("records.gathered.by", Words.time(request.gatheredAt()), host.name(request.madeBy()))));
        if (!request.isOpen()) {
            String under = request.exemption() == null ? "" : request.exemption().section() + " " + request.exemption().title() + ". ";
            facts.put(face.state(), Html.text((under + request.why()).strip()));
        }
        return facts;
    }

    private List<Row> rows(String id, int page) {
        return packs.part(id, (page - 1) * ON_A_PAGE + 1, page * ON_A_PAGE).stream().map(RequestPages::row).collect(Collectors.toList());
    }

    private static Row row(Marked one) {
        return new Row(one.item().place(), Words.time(one.item().at()), one.item().kind(), one.item().title(),
                Redaction.undecided(one.marks()).size(),
                (int) one.marks().stream().filter(Mark::removed).count());
    }
}

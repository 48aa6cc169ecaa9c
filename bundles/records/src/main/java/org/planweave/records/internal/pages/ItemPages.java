package org.planweave.records.internal.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.records.internal.pack.Words;
import org.planweave.records.internal.rules.Exemption;
import org.planweave.records.internal.rules.FoiRequest;
import org.planweave.records.internal.rules.Mark;
import org.planweave.records.internal.stored.Host;
import org.planweave.records.internal.stored.Marking;
import org.planweave.records.internal.stored.Marking.Ruling;
import org.planweave.records.internal.stored.Packs;
import org.planweave.records.internal.stored.Packs.Marked;
import org.planweave.records.internal.stored.Requests;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** One thing of a pack: its words with their marks, each mark's decision, and what a person holds back besides. */
@Component(service = ItemPages.class)
@JakartarsResource
@Path("records/requests/{id}/items/{place}")
@Produces(MediaType.TEXT_HTML)
public final class ItemPages {

    private static final String HAND = "hand";
    private static final String ALL = "all";

    private final Requests requests;
    private final Packs packs;
    private final Marking marking;
    private final Host host;

    @Activate
    public ItemPages(@Reference Requests requests, @Reference Packs packs, @Reference Marking marking, @Reference Host host) {
        this.requests = requests;
        this.packs = packs;
        this.marking = marking;
        this.host = host;
    }

    @GET
    public Page show(@PathParam("id") String id, @PathParam("place") int place) {
        return page(requests.one(id), packs.one(id, place), "", UnaryOperator.identity(), "", Map.of());
    }

    /** {@code form} is the id of a mark, {@code hand} for words that were typed, or {@code all} for the item as a whole. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object decide(@PathParam("id") String id, @PathParam("place") int place, @FormParam("form") @DefaultValue("") String form,
            @FormParam("words") @DefaultValue("") String words, @FormParam("where") @DefaultValue("") String where,
            @FormParam("decision") @DefaultValue("") String decision, @FormParam("exemption") @DefaultValue("") String exemption,
            @FormParam("reason") @DefaultValue("") String reason) {
        FoiRequest request = requests.one(id);
        try {
            Ruling ruling = Ruling.of(decision, exemption, reason);
            int places = 1;
            switch (form) {
                case HAND -> places = marking.holdBack(id, place, words, where.equals("pack"), ruling);
                case ALL -> marking.holdBackAll(id, place, ruling);
                default -> marking.decide(id, form, ruling);
            }
            return SeeOther.to(PageParts.href(request) + "/items/" + place)
                    .saying(Words.count(ruling.exemption() == null ? "records.kept" : "records.removed", places));
        } catch (Problem problem) {
            Map<String, String> errors = PageParts.errors(problem);
            return page(request, packs.one(id, place), form, one -> one.refused(exemption, reason, errors), words, errors)
                    .status(PageParts.REFUSED);
        }
    }

    private Page page(FoiRequest request, Marked one, String refused, UnaryOperator<Decide> wrong, String typed, Map<String, String> faults) {
        String href = PageParts.href(request) + "/items/" + one.item().place();
        List<MarkFace> faces = new ArrayList<>();
        Map<String, String> errors = new LinkedHashMap<>();
        for (Mark mark : one.marks()) {
            String reason = mark.open() && mark.whole() ? one.item().why() : mark.reason();
            Decide form = new Decide(faces.size() + 2, href, Map.of("form", mark.id()), mark.words(), MarkFace.offered(mark, one.item()), reason, true);
            Decide shown = mark.id().equals(refused) ? wrong.apply(form) : form;
            errors.putAll(shown.faults());
            faces.add(MarkFace.of(mark, shown, host));
        }
        Decide hand = new Decide(0, href, Map.of("form", HAND), Words.text("records.hand"), Exemption.S40, "", false);
        Decide all = new Decide(1, href, Map.of("form", ALL), Words.text("records.whole"), Exemption.S40, "", false);
        hand = refused.equals(HAND) ? wrong.apply(hand) : hand;
        all = refused.equals(ALL) ? wrong.apply(all) : all;
        errors.putAll(hand.faults());
        errors.putAll(all.faults());
        if (faults.containsKey("words")) {
            errors.clear();
            errors.put("words", faults.get("words"));
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("title", Words.text("records.item", String.valueOf(one.item().place()), one.item().kind(), one.item().title()));
        model.put("lead", Words.time(one.item().at()));
        model.put("summary", PageParts.summary(errors));
        model.put("passages", Highlight.of(one));
        model.put("marks", faces);
        model.put("hand", hand);
        model.put("all", all);
        model.put("typed", typed);
        model.put("wrongWords", faults.getOrDefault("words", ""));
        model.put("changes", request.isOpen());
        model.put("href", PageParts.href(request));
        model.put("place", one.item().place());
        model.put("count", packs.count(request.id()));
        String title = (String) model.get("title");
        return PageParts.page(errors.isEmpty() ? title : Words.text("records.problem", title), request).body(Words.render("item.jte", model));
    }
}

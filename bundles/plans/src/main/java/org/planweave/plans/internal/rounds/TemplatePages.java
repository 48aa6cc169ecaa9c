package org.planweave.plans.internal.rounds;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.planning.PlanTemplate;
import org.planweave.api.planning.PlanTemplate.Kind;
import org.planweave.api.planning.PlanTemplate.Section;
import org.planweave.plans.internal.gates.TemplateBook;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.plans.internal.shapes.TemplateText;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** The shapes of plans: changed on a page, or as a file. */
@Component(service = TemplatePages.class)
@JakartarsResource
@Path("rounds/templates")
@Produces(MediaType.TEXT_HTML)
public final class TemplatePages {

    private static final int SPARE = 2;

    private final RoundDesk rounds;
    private final PageParts parts;
    private final TemplateBook templates;

    @Activate
    public TemplatePages(@Reference RoundDesk rounds, @Reference TemplateBook templates) {
        this.rounds = rounds;
        this.parts = rounds.parts();
        this.templates = templates;
    }

    @GET
    public Page all() {
        return list("", "");
    }

    private Page list(String error, String typed) {
        led();
        return page(parts.text("plans.templates.title")).body(parts.render("templates.jte", Map.of(
                "templates", templates.all(), "error", error, "typed", typed)));
    }

    /** Takes a template in from a file's text. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object take(@FormParam("template") @DefaultValue("") String text) {
        led();
        try {
            PlanTemplate template = TemplateText.read(text);
            templates.put(template);
            return SeeOther.to("/rounds/templates/" + template.id()).saying(parts.text("plans.said.template", template.title()));
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            return list(problem.faults().stream().map(Problem.Fault::detail).distinct().reduce((one, other) -> one + " " + other)
                    .orElse(problem.detail()), text).status(422);
        }
    }

    @GET
    @Path("{template}")
    public Page form(@PathParam("template") String id) {
        led();
        return form(found(id), List.of());
    }

    @GET
    @Path("{template}.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response file(@PathParam("template") String id) {
        led();
        return Response.ok(TemplateText.write(found(id)), MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"" + found(id).id() + ".json\"").build();
    }

    @POST
    @Path("{template}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object save(@PathParam("template") String id, MultivaluedMap<String, String> sent) {
        led();
        PlanTemplate typed = typed(found(id), sent);
        try {
            PlanTemplate checked = TemplateText.read(TemplateText.write(typed));
            templates.put(checked);
            return SeeOther.to("/rounds/templates/" + checked.id()).saying(parts.text("plans.said.template", checked.title()));
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            return form(typed, problem.faults().stream().map(Problem.Fault::detail).distinct().toList()).status(422);
        }
    }

    private static PlanTemplate typed(PlanTemplate before, MultivaluedMap<String, String> sent) {
        List<Section> sections = new ArrayList<>();
        List<String> titles = sent.getOrDefault("sectionTitle", List.of());
        List<String> needed = sent.getOrDefault("sectionNeeded", List.of());
        for (int i = 0; i < titles.size(); i++) {
            if (!titles.get(i).isBlank()) {
                sections.add(new Section(titles.get(i), nth(sent, "sectionPart", i), nth(sent, "sectionGuidance", i),
                        number(nth(sent, "sectionMost", i)), needed.contains(String.valueOf(i))));
            }
        }
        List<Kind> kinds = new ArrayList<>();
        for (int i = 0; i < sent.getOrDefault("kindCode", List.of()).size(); i++) {
            if (!nth(sent, "kindCode", i).isBlank()) {
                kinds.add(new Kind(nth(sent, "kindCode", i).strip(), nth(sent, "kindLabel", i), nth(sent, "kindNumber", i).strip(),
                        number(nth(sent, "kindWords", i))));
            }
        }
        return new PlanTemplate(before.id(), nth(sent, "title", 0), nth(sent, "kind", 0), number(nth(sent, "pages", 0)), sections, kinds);
    }

    private static String nth(MultivaluedMap<String, String> sent, String name, int at) {
        List<String> values = sent.getOrDefault(name, List.of());
        return at < values.size() ? values.get(at) : "";
    }

    /** A count; what is none counts as below nought, which is refused with a sentence. */
    private static int number(String typed) {
        return typed.isBlank() ? 0 : typed.strip().matches("\\d{1,5}") ? Integer.parseInt(typed.strip()) : -1;
    }

    private PlanTemplate found(String id) {
        return templates.find(id).orElseThrow(() -> Problem.notFound(parts.text("plans.templates.none")));
    }

    private Page form(PlanTemplate template, List<String> errors) {
        List<Section> sections = new ArrayList<>(template.sections());
        List<Kind> kinds = new ArrayList<>(template.kinds());
        for (int i = 0; i < SPARE; i++) {
            sections.add(new Section("", "plan", "", 0, false));
            kinds.add(new Kind("", "", ""));
        }
        return page(template.title()).crumb(parts.text("plans.templates.title"), "/rounds/templates")
                .body(parts.render("template.jte", Map.of("template", template, "sections", sections, "kinds", kinds, "errors", errors)));
    }

    private Page page(String title) {
        return parts.page(title).crumb(parts.text("plans.plans"), "/plans");
    }

    private void led() {
        rounds.desk().requireLead(parts.text("plans.templates.who"));
    }
}

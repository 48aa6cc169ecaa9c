package org.planweave.plans.internal.wired;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import gg.jte.Content;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Identified;
import org.planweave.api.Problem;
import org.planweave.api.people.Council;
import org.planweave.api.people.Person;
import org.planweave.plans.internal.editing.AddLinePages;
import org.planweave.plans.internal.editing.EditLinePages;
import org.planweave.plans.internal.editing.HistoryPages;
import org.planweave.plans.internal.editing.MovePages;
import org.planweave.plans.internal.editing.NewPlanPages;
import org.planweave.plans.internal.editing.Wordings;
import org.planweave.plans.internal.gates.Reminders;
import org.planweave.plans.internal.gates.TemplateBook;
import org.planweave.plans.internal.outcomes.OutcomePages;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.plans.internal.pages.PlanListPages;
import org.planweave.plans.internal.pages.PlanPages;
import org.planweave.plans.internal.refresh.RefreshPages;
import org.planweave.plans.internal.refresh.SheetPages;
import org.planweave.plans.internal.registers.RegisterPages;
import org.planweave.plans.internal.registers.RoundRegisterPages;
import org.planweave.plans.internal.rest.GatesResource;
import org.planweave.plans.internal.rest.LinesResource;
import org.planweave.plans.internal.rest.OutcomesResource;
import org.planweave.plans.internal.rest.PlansResource;
import org.planweave.plans.internal.rest.ProposalsResource;
import org.planweave.plans.internal.rest.RefreshResource;
import org.planweave.plans.internal.rest.RegistersResource;
import org.planweave.plans.internal.rest.RoundRegistersResource;
import org.planweave.plans.internal.rest.RoundsResource;
import org.planweave.plans.internal.rounds.ApprovalPages;
import org.planweave.plans.internal.rounds.DatePages;
import org.planweave.plans.internal.rounds.HolidayPages;
import org.planweave.plans.internal.rounds.NewRoundPages;
import org.planweave.plans.internal.rounds.OutturnPages;
import org.planweave.plans.internal.rounds.RoundDesk;
import org.planweave.plans.internal.rounds.RoundPages;
import org.planweave.plans.internal.rounds.SetupPages;
import org.planweave.plans.internal.rounds.TemplatePages;
import org.planweave.plans.internal.rounds.Turns;
import org.planweave.plans.internal.stored.HintChoice;
import org.planweave.plans.internal.thread.ProposalPages;
import org.planweave.plans.internal.thread.TreePages;
import org.planweave.ui.Html;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;
import org.planweave.ui.Slots;
import org.planweave.ui.Viewer;

/** All of the module's pages and resources in one application, asked in process. */
public final class Http {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** It warns of every resource given as an object that it is no provider, which none of ours wants to be. */
    private static final Logger JERSEY = Logger.getLogger("org.glassfish.jersey");

    static {
        JERSEY.setLevel(Level.SEVERE);
    }

    /** What each slot was last asked about. */
    public final Map<String, List<Identified>> asked = new HashMap<>();

    /** What other modules would contribute: slot to item id to content. */
    public final Map<String, Map<String, Content>> contributed = new LinkedHashMap<>();

    public final OpenLines editing;
    public final PageParts parts;
    public final RoundDesk rounds;
    public final Turns turns;
    public final OutturnPages outturn;
    private final ApplicationHandler application;

    public Http(WiredPlans wired) {
        this(wired, wired.town);
    }

    /** With another council than the one of the tests. */
    public Http(WiredPlans wired, Council council) {
        this.editing = new OpenLines(wired.portal.currentUser());
        this.parts = new PageParts(wired.plans, council, wired.rights, new Contributed(), new Looking(wired), editing);
        this.rounds = new RoundDesk(parts, wired.desk, wired.setups, wired.conditions, new Reminders(wired.desk, wired.tidings), wired.vacancies);
        TemplateBook templates = new TemplateBook(wired.desk);
        Wordings wordings = new Wordings(parts, wired.setups, new HintChoice(wired.host));
        this.turns = new Turns(rounds, wired.signOffs, wired.covers);
        this.outturn = new OutturnPages(rounds, wired.outturns);
        ResourceConfig config = new ResourceConfig().registerInstances(
                new PlanListPages(parts), new PlanPages(parts), new RoundPages(rounds), new OutcomePages(parts, wired.rounds),
                new TreePages(parts), new ProposalPages(parts, wired.proposals),
                new NewPlanPages(parts), new MovePages(parts, wired.conditions, wired.overrides), new AddLinePages(parts, wired.drafts, wordings),
                new EditLinePages(parts, wired.drafts, wordings), new HistoryPages(parts), new PlansResource(wired.plans, council),
                new LinesResource(wired.plans), new RegisterPages(parts), new RoundRegisterPages(parts),
                new RegistersResource(wired.plans), new RoundRegistersResource(wired.plans), new RoundsResource(wired.plans), new OutcomesResource(wired.plans),
                new RefreshResource(wired.plans, wired.refresh), new ProposalsResource(wired.proposals),
                new GatesResource(wired.plans, wired.conditions, wired.setups, wired.signOffs, wired.overrides),
                new SetupPages(rounds, templates), new DatePages(rounds), new TemplatePages(rounds, templates), new NewRoundPages(rounds),
                new HolidayPages(rounds), outturn, new ApprovalPages(rounds, turns, wired.signOffs, wired.covers),
                new RefreshPages(parts, wired.refresh), new SheetPages(parts, wired.refresh),
                new Problems(), new Pages(), new JacksonJsonProvider());
        this.application = new ApplicationHandler(config);
    }

    /** An answer with its text. */
    public record Answer(int status, String text, @Nullable String location, @Nullable String etag, @Nullable String link) {

        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new AssertionError("Not JSON: " + text, e);
            }
        }
    }

    public Answer get(String path) {
        return send("GET", path, null, "", Map.of());
    }

    /** Sends a form: names and values in turn. */
    public Answer form(String path, String... namesAndValues) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(encoded(namesAndValues[i])).append('=').append(encoded(namesAndValues[i + 1]));
        }
        return send("POST", path, MediaType.APPLICATION_FORM_URLENCODED, body.toString(), Map.of());
    }

    public Answer json(String method, String path, String body, Map<String, String> headers) {
        return send(method, path, MediaType.APPLICATION_JSON, body, headers);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(String method, String path, @Nullable String type, String body, Map<String, String> headers) {
        ContainerRequest request = new ContainerRequest(
                URI.create("http://portal/"), URI.create("http://portal" + path), method, null, new MapPropertiesDelegate(),
                application.getConfiguration());
        headers.forEach(request::header);
        if (type != null) {
            request.header("Content-Type", type);
            request.setEntityStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ContainerResponse response = application.apply(request, out).get();
            Object entity = response.getEntity();
            String location = entity instanceof SeeOther there ? there.href() : response.getHeaderString("Location");
            int status = entity instanceof Page page ? page.status() : entity instanceof SeeOther ? 303 : response.getStatus();
            return new Answer(
                    status, out.toString(StandardCharsets.UTF_8), location, response.getHeaderString("ETag"),
                    response.getHeaderString("Link"));
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private final class Contributed implements Slots {

        @Override
        public Map<String, List<Content>> render(String slot, List<? extends Identified> items) {
            Map<String, List<Content>> all = new LinkedHashMap<>();
            asked.put(slot, List.copyOf(items));
            items.forEach(item -> all.put(item.id(), Optional.ofNullable(
                    contributed.getOrDefault(slot, Map.of()).get(item.id())).map(List::of).orElse(List.of())));
            return all;
        }

        @Override
        public List<Content> render(String slot) {
            return List.of();
        }
    }

    private record Looking(WiredPlans wired) implements Viewer {

        @Override
        public Optional<Person> person() {
            return wired.portal.currentUser().person();
        }

        @Override
        public String csrf() {
            return "";
        }

        @Override
        public String self() {
            return "";
        }

        @Override
        public boolean fragment() {
            return false;
        }

        @Override
        public String nonce() {
            return "n0nce";
        }
    }

    private static final class Problems implements ExceptionMapper<Problem> {

        @Override
        public Response toResponse(Problem problem) {
            Map<String, Object> body = new LinkedHashMap<>(problem.extra());
            body.put("type", problem.type());
            body.put("detail", problem.detail());
            body.put("errors", problem.faults());
            return Response.status(problem.status()).type(MediaType.APPLICATION_JSON).entity(body).build();
        }
    }

    private static final class Pages implements MessageBodyWriter<Object> {

        @Override
        public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
            return type == Page.class || type == SeeOther.class;
        }

        @Override
        public void writeTo(
                Object entity, Class<?> type, Type generic, Annotation[] annotations, MediaType media,
                MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
            String text = entity instanceof Page page
                    ? "<title>" + page.title() + "</title>" + Html.string(page.body())
                    : String.valueOf(((SeeOther) entity).notice());
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}

package org.planweave.comments.internal.pages;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.rules.Answer;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.stored.AnswerComments;
import org.planweave.comments.internal.stored.Permits;
import org.planweave.ui.SeeOther;

/** Answers many comments at once: filter, choose, look at what will happen, save, and take it back. */
@Component(service = AnswersPages.class)
@JakartarsResource
@Path("comments/answers")
@Produces(MediaType.TEXT_HTML)
public final class AnswersPages {

    /** The answer that takes over what the chosen comments suggest. */
    public static final String WORDING = "wording";

    private static final int ON_A_PAGE = 100;
    private static final String SEEN = "seen.";

    /** What was chosen and typed. */
    public record Form(Set<String> chosen, String kind, String reason) {}

    private final PageParts parts;
    private final Gathered gathered;
    private final Permits permits;
    private final AnswerComments answering;
    private final Sieve sieve;
    private final AnswersView view;

    @Activate
    public AnswersPages(@Reference PageParts parts, @Reference Gathered gathered, @Reference Permits permits,
            @Reference AnswerComments answering, @Reference Sieve sieve, @Reference AnswersView view) {
        this.parts = parts;
        this.gathered = gathered;
        this.permits = permits;
        this.answering = answering;
        this.sieve = sieve;
        this.view = view;
    }

    /** @param done the moment of the answers that were saved just now, so that they can be taken back */
    @GET
    public Object choose(@BeanParam FilterQuery asked, @QueryParam("all") @DefaultValue("") String all,
            @QueryParam("done") @DefaultValue("") String done) {
        Waiting waiting = waiting(asked);
        Set<String> chosen = all.isEmpty() ? Set.of() : ids(waiting.leaf().shown());
        return view.choose(waiting, new Form(chosen, "", ""), done.matches("\\d{1,15}") ? done : "", Errors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object answer(@BeanParam FilterQuery asked, MultivaluedMap<String, String> sent) {
        Form form = new Form(new LinkedHashSet<>(sent.getOrDefault("comment", List.of())), Sent.text(sent, "kind"),
                Sent.text(sent, "reason"));
        if (sent.containsKey("back")) {
            return view.choose(waiting(asked), form, "", Errors.NONE);
        }
        try {
            return sent.containsKey("confirm") ? saved(asked, form, seen(sent)) : summary(asked, form);
        } catch (Problem problem) {
            if (!Errors.shows(problem)) {
                throw problem;
            }
            return view.choose(waiting(asked), form, "", Errors.of(problem)).status(Errors.status(problem));
        }
    }

    /** Takes back what was answered in one go. */
    @POST
    @Path("undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public SeeOther undo(@BeanParam FilterQuery asked, MultivaluedMap<String, String> sent) {
        String at = Sent.text(sent, "done");
        List<Comment> back = at.matches("\\d{1,15}") ? answering.takeBack(Instant.ofEpochMilli(Long.parseLong(at))) : List.of();
        return SeeOther.to(here(asked, "")).saying(parts.count("comments.answers.undone", back.size()));
    }

    private SeeOther saved(FilterQuery asked, Form form, Map<String, Long> seen) {
        if (form.kind().equals(WORDING)) {
            int count = answering.acceptAll(form.chosen(), seen).size();
            return SeeOther.to(here(asked, "")).saying(parts.count("comments.answers.savedWordings", count));
        }
        List<Comment> answered = answering.answerAll(form.chosen(), kind(form), form.reason());
        Answer answer = answered.get(0).answer();
        return SeeOther.to(here(asked, answer == null ? "" : String.valueOf(answer.at().toEpochMilli())))
                .saying(parts.count("comments.answers.saved", answered.size()));
    }

    private static String here(FilterQuery asked, String done) {
        String query = asked.filter().query() + (done.isEmpty() ? "" : "&done=" + done);
        return "/comments/answers" + (query.isEmpty() ? "" : "?" + (query.startsWith("&") ? query.substring(1) : query));
    }

    /** What will happen, before anything does. */
    private Object summary(FilterQuery asked, Form form) {
        if (form.chosen().isEmpty()) {
            throw Problem.invalid("comment", parts.text("comments.answers.noneChosen"));
        }
        boolean wordings = form.kind().equals(WORDING);
        if (!wordings) {
            Answer.reason(kind(form), form.reason());
        }
        Waiting waiting = waiting(asked);
        List<Talk> chosen = waiting.all().stream().filter(talk -> form.chosen().contains(talk.first().id())).toList();
        if (chosen.size() < form.chosen().size()) {
            throw Problem.conflict("answered", parts.text("comments.answers.gone"));
        }
        if (wordings && chosen.stream().anyMatch(talk -> AnswersView.wording(talk).isEmpty())) {
            throw Problem.invalid("comment", parts.text("comments.answers.noWording"));
        }
        return view.confirm(waiting, form, chosen);
    }

    private Answer.Kind kind(Form form) {
        if (form.kind().isEmpty()) {
            throw Problem.invalid("kind", parts.text("comments.answer.choose"));
        }
        return Answer.Kind.of(form.kind());
    }

    private static Map<String, Long> seen(MultivaluedMap<String, String> sent) {
        Map<String, Long> seen = new HashMap<>();
        sent.keySet().stream().filter(name -> name.startsWith(SEEN) && Sent.text(sent, name).matches("\\d{1,9}"))
                .forEach(name -> seen.put(name.substring(SEEN.length()), Long.valueOf(Sent.text(sent, name))));
        return seen;
    }

    private static Set<String> ids(List<Talk> talks) {
        return talks.stream().map(talk -> talk.first().id()).collect(Collectors.toSet());
    }

    /**
     * What waits for the reader: of one plan, or of all that they answer for.
     *
     * @param all everything, whatever the filter says
     */
    record Waiting(Filter filter, List<Plan> plans, List<Talk> all, Leaf<Talk> leaf, int fitting) {}

    private Waiting waiting(FilterQuery asked) {
        Filter filter = asked.filter();
        List<Plan> plans = filter.plan().isEmpty() ? parts.currentPlans() : List.of(parts.plan(filter.plan()));
        List<Plan> own = plans.stream().filter(plan -> permits.manages(plan.id())).toList();
        if (own.isEmpty()) {
            throw Problem.forbidden(parts.text("comments.onlyManager"));
        }
        List<Talk> all = gathered.of(own).stream().filter(talk -> talk.first().isOpen()).toList();
        List<Talk> fitting = sieve.of(all, filter);
        return new Waiting(filter, own, all, Leaf.of(fitting, asked.number(), ON_A_PAGE), fitting.size());
    }
}

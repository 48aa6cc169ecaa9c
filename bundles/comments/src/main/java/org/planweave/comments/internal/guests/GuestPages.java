package org.planweave.comments.internal.guests;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.planning.Line;
import org.planweave.comments.internal.pages.Days;
import org.planweave.comments.internal.pages.Errors;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.comments.internal.pages.Sent;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** What somebody without an account sees who has a link. Stands open: nobody is signed in here, and what is shown hangs on the link. */
@Component(service = GuestPages.class)
@JakartarsResource
@Path("comments/guest/{token}")
@Produces(MediaType.TEXT_HTML)
public final class GuestPages {

    /** What was typed. */
    public record Typed(String line, String name, String text) {}

    /** Something that was said through this link and let in; nobody is named to others who have the link. */
    public record Said(String day, String about, String words) {}

    private static final int GONE = 410;
    private static final int TOO_MANY = 429;

    private final PageParts parts;
    private final GuestLinks links;
    private final GuestSayings sayings;

    @Activate
    public GuestPages(@Reference PageParts parts, @Reference GuestLinks links, @Reference GuestSayings sayings) {
        this.parts = parts;
        this.links = links;
        this.sayings = sayings;
    }

    /** The lines and the form; the day of closing, once it is over; or, wherever a link leads nowhere, one page that does not say why. */
    @GET
    public Page show(@PathParam("token") String token, @QueryParam("line") @DefaultValue("") String line,
            @QueryParam("said") @DefaultValue("") String said) {
        Optional<GuestLinks.Opened> opened = links.open(token);
        if (opened.isEmpty()) {
            return closed(token, "");
        }
        Page page = page(token, opened.get(), new Typed(line, "", ""), Sent.once(), Errors.NONE);
        return said.equals("1") ? page.noticeSuccess(parts.text("comments.guest.thanks")) : page;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object say(@PathParam("token") String token, MultivaluedMap<String, String> sent) {
        Typed typed = new Typed(Sent.text(sent, "line"), Sent.text(sent, "name"), Sent.text(sent, "text"));
        Optional<GuestLinks.Opened> opened = links.open(token);
        if (opened.isEmpty()) {
            return closed(token, typed.text());
        }
        try {
            sayings.say(opened.get(), typed.line(), typed.name(), typed.text(), Sent.text(sent, "once"));
            return SeeOther.to("/comments/guest/" + token + "?said=1");
        } catch (Problem problem) {
            if (!Errors.shows(problem) && problem.status() != TOO_MANY) {
                throw problem;
            }
            return page(token, opened.get(), typed, Sent.once(), Errors.of(problem)).status(Errors.status(problem));
        }
    }

    /** @param words what they had written; it is still there to be copied */
    private Page closed(String token, String words) {
        Optional<String> ended = links.ended(token).map(Days::day);
        String title = ended.map(day -> parts.text("comments.guest.ended", day)).orElseGet(() -> parts.text("comments.guest.closed"));
        String advice = parts.text(ended.isPresent() ? "comments.guest.ended.do" : "comments.guest.closed.do");
        return Page.titled(title).door().status(ended.isPresent() ? GONE : 404)
                .body(parts.render("guests/closed.jte", Map.of("title", title, "advice", advice, "words", words)));
    }

    private Page page(String token, GuestLinks.Opened opened, Typed typed, String once, Errors errors) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("action", "/comments/guest/" + token);
        model.put("window", opened.window());
        model.put("plan", opened.plan());
        model.put("until", Days.day(opened.window().closes()));
        model.put("lines", opened.lines());
        model.put("said", sayings.of(opened).stream().map(one -> said(one, opened)).toList());
        model.put("typed", typed);
        model.put("once", once);
        model.put("errors", errors);
        return Page.titled(parts.text("comments.guest.title", opened.plan().title())).door()
                .body(parts.render("guests/guest.jte", model));
    }

    private Said said(GuestSaying one, GuestLinks.Opened opened) {
        String about = one.line() == null
                ? parts.text("comments.guest.onWhole")
                : opened.line(one.line()).map(Line::number).map(number -> parts.text("comments.on", number))
                        .orElseGet(() -> parts.text("comments.guest.onGone"));
        return new Said(Days.day(one.at()), about, one.words());
    }
}

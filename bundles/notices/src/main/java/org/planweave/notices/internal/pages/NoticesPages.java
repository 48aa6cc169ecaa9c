package org.planweave.notices.internal.pages;

import gg.jte.Content;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.notices.NoticeTopic;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.notices.internal.rules.Notice;
import org.planweave.notices.internal.stored.Inbox;
import org.planweave.notices.internal.stored.Topics;
import org.planweave.ui.Html;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;
import org.planweave.ui.components.Govuk;
import org.planweave.ui.components.Pw;

/** One's own notices: what one must act on, and what is for one's information. */
@Component(service = NoticesPages.class)
@JakartarsResource
@Path("notices")
@Produces(MediaType.TEXT_HTML)
public final class NoticesPages {

    static final String INFORMATION = "information";
    private static final int ON_A_PAGE = 20;

    private final Inbox inbox;
    private final Topics topics;
    private final CurrentUser user;

    @Activate
    public NoticesPages(@Reference Inbox inbox, @Reference Topics topics, @Reference CurrentUser user) {
        this.inbox = inbox;
        this.topics = topics;
        this.user = user;
    }

    /** One notice as the page has it. */
    public record Face(String id, String when, String since, String sentence, String topic, String told, boolean read) {}

    @GET
    public Page list(@QueryParam("show") @DefaultValue("") String show, @QueryParam("page") @DefaultValue("1") String page) {
        Person person = user.required();
        boolean information = show.equals(INFORMATION);
        List<Notice> everything = inbox.all(person);
        List<Notice> toDo = Inbox.toDo(everything);
        List<Notice> toKnow = Inbox.toKnow(everything);
        List<Notice> all = information ? toKnow : toDo;
        int last = Math.max(1, (all.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int number = number(page, last);
        Map<String, NoticeTopic> titles = topics.of(person);
        List<Face> faces = all.subList((number - 1) * ON_A_PAGE, Math.min(all.size(), number * ON_A_PAGE)).stream()
                .map(one -> face(one, titles.get(one.topic()).title()))
                .toList();
        return Page.titled(PageParts.text("notices.title")).section("notices").body(PageParts.render("list.jte", Map.of(
                "lead", PageParts.count("notices.waiting", unread(toDo)),
                "tabs", Pw.subnav(PageParts.text("notices.tabs"))
                        .tab(tab("notices.toDo", unread(toDo)), "/notices", !information)
                        .tab(tab("notices.toKnow", unread(toKnow)), "/notices?show=" + INFORMATION, information),
                "faces", faces,
                "information", information,
                "unread", unread(all) > 0,
                "ways", ways(information, number, last))));
    }

    private static int unread(List<Notice> notices) {
        return (int) notices.stream().filter(one -> !one.isRead()).count();
    }

    private static String tab(String key, int unread) {
        return unread == 0 ? PageParts.text(key) : PageParts.text(key + ".unread", unread);
    }

    private static int number(String page, int last) {
        int number = page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1;
        return Math.min(number, last);
    }

    private static Face face(Notice notice, String topic) {
        boolean dated = notice.mustAct() && notice.due() != null;
        return new Face(notice.id(),
                dated ? PageParts.day(notice.due()) : PageParts.day(notice.at()),
                PageParts.text(dated ? "notices.by" : "notices.on"),
                notice.sentence(), topic, dated ? PageParts.text("notices.told", PageParts.day(notice.at())) : "", notice.isRead());
    }

    private static Content ways(boolean information, int number, int last) {
        if (last == 1) {
            return Html.EMPTY;
        }
        String address = "/notices?" + (information ? "show=" + INFORMATION + "&" : "") + "page=";
        return Govuk.pagination().label(PageParts.text("notices.pages")).among(number, last, last, page -> address + page);
    }

    /** Opens what a notice is about. What is for information only counts as read by that; what must be acted on goes on waiting. */
    @GET
    @Path("{id}")
    public SeeOther open(@PathParam("id") String id) {
        Person person = user.required();
        Notice notice = existing(person, id);
        if (!notice.mustAct()) {
            inbox.read(person, id);
        }
        return SeeOther.to(notice.link());
    }

    @POST
    @Path("{id}/read")
    public SeeOther read(@PathParam("id") String id) {
        Person person = user.required();
        Notice notice = existing(person, id);
        inbox.read(person, id);
        return SeeOther.to(notice.mustAct() ? "/notices" : "/notices?show=" + INFORMATION)
                .saying(PageParts.text("notices.read.done"));
    }

    /** Marks all that is for information; what must be acted on is marked one by one. */
    @POST
    @Path("read")
    public SeeOther readAll() {
        inbox.readAll(user.required());
        return SeeOther.to("/notices?show=" + INFORMATION).saying(PageParts.text("notices.readAll.done"));
    }

    private Notice existing(Person person, String id) {
        return inbox.one(person, id).orElseThrow(() -> Problem.notFound(PageParts.text("notices.none")));
    }
}

package org.planweave.comments.internal.guests;

import static org.planweave.comments.internal.wired.Screens.sent;
import static org.planweave.comments.internal.wired.Screens.shown;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.LineDraft;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.consulting.Group;
import org.planweave.comments.internal.consulting.Wish;
import org.planweave.comments.internal.stored.Wired;
import org.planweave.comments.internal.wired.Screens;
import org.planweave.test.TestPortal;
import org.planweave.ui.Page;

/** A portal where links are allowed, an open consultation on all of the plan, and a link. */
final class Town {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));
    static final String WHOM = "Mill Street residents";

    final TestPortal portal;
    final Screens screens;
    final Wired wired;
    final Guests guests;
    final Person administrator;
    final Consultation window;
    final String token;

    Town(TestPortal portal, LineDraft... more) {
        this.portal = portal;
        screens = new Screens(portal);
        wired = screens.wired;
        guests = new Guests(portal, wired, screens.parts);
        administrator = portal.person("admin", null, Role.ADMINISTRATOR);
        for (LineDraft draft : more) {
            wired.memory.add(wired.plan, "m" + draft.text().length(), "B1", draft, List.of(draft.text()));
        }
        wired.as(administrator);
        guests.setting.allow(true);
        wired.as(wired.planner);
        window = wired.holding.open(new Wish("p1", "Views", TODAY.toString(), TODAY.toString(), List.of(),
                List.of(Group.role(Role.MEMBER))));
        token = link();
        nobody();
    }

    String link() {
        Page page = guests.making.make("https://council.example/", sent("consultation", window.id(), "forWhom", WHOM, "group",
                "residents", "once", once()));
        return shown(page).select("textarea").text().replaceAll(".*/", "");
    }

    void nobody() {
        portal.actAs(null);
    }

    Town planner() {
        wired.as(wired.planner);
        return this;
    }

    Object say(String line, String text, String once) {
        return guests.pages.say(token, sent("line", line, "name", "", "text", text, "once", once));
    }

    Page open(String which) {
        return guests.pages.show(which, "", "");
    }

    /** The oldest that waits, on the line that it is about. */
    void letIn() {
        GuestSaying saying = only();
        guests.sayings.letIn(saying.id(), saying.line() == null ? "" : saying.line(), "cluster");
    }

    GuestSaying only() {
        return guests.sayings.waiting(List.of("p1")).get(0);
    }

    static String once() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}

package org.planweave.notices.internal.wired;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.notices.NoticeTopic;
import org.planweave.api.notices.NoticeTopics;
import org.planweave.api.notices.PeopleTold;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.notices.internal.feed.KeepsNotices;
import org.planweave.notices.internal.mail.MailConfig;
import org.planweave.notices.internal.mail.MailSettings;
import org.planweave.notices.internal.mail.Mailboxes;
import org.planweave.notices.internal.mail.Outbox;
import org.planweave.notices.internal.rules.Notice;
import org.planweave.notices.internal.stored.Choices;
import org.planweave.notices.internal.stored.Host;
import org.planweave.notices.internal.stored.Inbox;
import org.planweave.notices.internal.stored.Topics;
import org.planweave.test.TestPortal;

/** Two departments, a module “surveys” that tells people two kinds of things, and all of this module over them. */
public final class Wired {

    public static final NoticeTopic ASKED = new NoticeTopic("surveys.asked", "A survey that asks me", true);
    public static final NoticeTopic ANSWERED = new NoticeTopic("surveys.answered", "An answer to my survey", false);

    public final TestPortal portal;
    public final Department highways;
    public final Department housing;
    public final Person planner;
    public final Person other;
    public final NoticeTopics surveys = () -> List.of(ASKED, ANSWERED);
    public final Topics topics;
    public final Choices choices;
    public final Inbox inbox;
    public final Host host;
    public final MailSettings settings;
    public final Mailboxes mailboxes;
    public final Outbox outbox;

    public Wired(TestPortal portal) {
        this(portal, MailSet.OFF);
    }

    /** With a mail server. */
    public Wired(TestPortal portal, MailConfig mail) {
        this.portal = portal;
        highways = portal.department("HW", "Highways and Waste");
        housing = portal.department("HO", "Housing");
        planner = portal.person("planner", highways, Role.PLANNER);
        other = portal.person("other", housing, Role.PLANNER);
        host = new Host(portal.store(), portal.access(), portal.council(), portal.switches(), portal.currentUser(), portal.ids());
        topics = new Topics(host);
        topics.add(surveys);
        choices = new Choices(host, topics);
        inbox = new Inbox(host, topics);
        settings = new MailSettings(mail);
        mailboxes = new Mailboxes(host, settings);
        outbox = new Outbox(host, settings);
        portal.listen(new KeepsNotices(host, choices, outbox));
        portal.actAs(planner);
    }

    public static ResourceRef survey(String id) {
        return new ResourceRef("surveys", "survey", id);
    }

    /** Says who may read a survey: the council, or the people of its department only. */
    public void protect(String survey, Audience audience) {
        portal.currentUser().asPortal(() -> {
            portal.access().protect(survey(survey),
                    new Protection(highways.id(), null, null, audience, Classification.INTERNAL, null));
            return survey;
        });
    }

    /** Tells both people, as “other” did it or as nobody did, and has the event delivered. */
    public void tell(NoticeTopic topic, String survey, @Nullable Person by, @Nullable LocalDate due) {
        publish(PeopleTold.told(new PeopleTold.Notice(topic.id(), topic.mustAct(), List.of(planner.id(), other.id()),
                by == null ? null : by.id(), survey(survey), "Survey " + survey + " is here.", "/surveys/" + survey, due, survey)));
    }

    /** What all may read, and is told for the first time. */
    public void tell(NoticeTopic topic, String survey) {
        protect(survey, Audience.COUNCIL);
        tell(topic, survey, null, null);
    }

    public void publish(PeopleTold event) {
        portal.events().publish(event);
        portal.deliverEvents();
    }

    public List<String> sentences(Person person) {
        return inbox.all(person).stream().map(Notice::sentence).toList();
    }

    public void choose(Person person, NoticeTopic topic, String way) {
        choices.choose(person, Map.of(topic.id(), way));
    }
}

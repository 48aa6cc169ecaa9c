package org.planweave.notices.internal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.notices.CalendarDay;
import org.planweave.api.notices.CalendarDays;
import org.planweave.api.people.Person;
import org.planweave.notices.internal.rows.CalendarRow;
import org.planweave.notices.internal.rows.ChoiceRow;
import org.planweave.notices.internal.rows.LetterRow;
import org.planweave.notices.internal.rows.MailboxRow;
import org.planweave.notices.internal.rows.NoticeRow;
import org.planweave.notices.internal.wired.Accounts;
import org.planweave.notices.internal.wired.Wired;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "notices",
        entities = {NoticeRow.class, ChoiceRow.class, MailboxRow.class, LetterRow.class, CalendarRow.class})
class CalendarTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 3, 26);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 28);
    private static final String BASE = "https://plans.example/";

    /** Days of surveys, with a title for each. */
    private record Surveys(List<String> titles) implements CalendarDays {

        @Override
        public String module() {
            return "surveys";
        }

        @Override
        public List<CalendarDay> of(Person person) {
            return titles.stream().map(title -> new CalendarDay("surveys." + titles.indexOf(title), Wired.survey("s1"), title, FIRST, LAST,
                    "/surveys/s1")).toList();
        }
    }

    /** All of the calendar over a module “surveys”. */
    private static final class Town {

        final Wired all;
        final Accounts accounts = new Accounts();
        final Addresses addresses;
        final DaysOfPerson days;
        final FeedPages feed;

        Town(TestPortal portal, String... titles) {
            all = new Wired(portal);
            all.protect("s1", Audience.COUNCIL);
            addresses = new Addresses(all.host, accounts, portal.audit());
            days = new DaysOfPerson(all.host, all.topics);
            days.add(new Surveys(List.of(titles)));
            feed = new FeedPages(addresses, days);
        }

        Optional<String> read(String secret) {
            all.portal.actAs(null);
            return feed.calendar(secret, BASE, LocalDate.of(2027, 1, 5));
        }

        List<VEvent> events(String secret) {
            ICalendar calendar = Biweekly.parse(read(secret).orElseThrow()).first();
            assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
            return calendar.getEvents();
        }
    }

    @OnBothDatabases
    void holdsWholeDaysWithTheirLinks(TestPortal portal) {
        Town town = new Town(portal, "Views on streets");
        String calendar = town.read(town.addresses.make(town.all.planner)).orElseThrow();
        assertThat(calendar).contains("DTSTART;VALUE=DATE:20270326", "DTEND;VALUE=DATE:20270329", "UID:surveys.0@planweave",
                "TRANSP:TRANSPARENT").contains("URL:https://plans.example/surveys/s1");
        assertThat(town.read(town.addresses.make(town.all.planner)).orElseThrow()).as("the same input, the same output").isEqualTo(calendar);
    }

    @OnBothDatabases
    void keepsEveryTitleAsItIs(TestPortal portal) {
        String[] titles = {"آراء حول الشوارع والحدائق في المدينة القديمة قبل نهاية العام", "Fun 🎉 day, with; all: \\ of \"it\"",
            "Two\nlines", "A title of many words that goes on and on, ".repeat(8).strip(), "=1+1"};
        Town town = new Town(portal, titles);
        String secret = town.addresses.make(town.all.planner);
        assertThat(town.events(secret)).extracting(event -> event.getSummary().getValue()).containsExactlyInAnyOrder(titles);
        assertThat(town.events(secret)).allSatisfy(event ->
                assertThat(event.getDateStart().getValue()).isEqualTo(Date.from(FIRST.atStartOfDay(ZoneId.systemDefault()).toInstant())));
        assertThat(town.read(secret).orElseThrow().split("\r\n")).allSatisfy(line ->
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75));
    }

    @OnBothDatabases
    void leadsNowhereOnceItIsReplacedTakenBackGuessedOrItsOwnerIsSuspended(TestPortal portal) {
        Town town = new Town(portal, "Views");
        String first = town.addresses.make(town.all.planner);
        String second = town.addresses.make(town.all.planner);
        assertThat(town.read(first)).isEmpty();
        assertThat(town.read(second)).isPresent();
        assertThat(town.read(second.substring(1))).isEmpty();
        assertThat(portal.audit().newest("people:person:" + town.all.planner.id(), null, 10)).as("no secret in the audit")
                .noneMatch(entry -> entry.toString().contains(second)).hasSize(2);
        town.addresses.stop(town.all.planner);
        assertThat(town.read(second)).isEmpty();
        String others = town.addresses.make(town.all.other);
        town.accounts.suspend(town.all.other.id());
        assertThat(town.read(others)).isEmpty();
    }

    @OnBothDatabases
    void holdsNothingThatItsOwnerMayNotReadOrHasOff(TestPortal portal) {
        Town town = new Town(portal, "Views");
        String planners = town.addresses.make(town.all.planner);
        String others = town.addresses.make(town.all.other);
        town.all.protect("s1", Audience.DEPARTMENT);
        assertThat(town.events(planners)).hasSize(1);
        assertThat(town.events(others)).isEmpty();
        town.all.protect("s1", Audience.COUNCIL);
        assertThat(town.events(others)).hasSize(1);
        portal.actAs(town.all.planner);
        portal.switches().set("surveys", "on", town.all.housing.id(), false);
        assertThat(town.events(others)).isEmpty();
        assertThat(town.events(planners)).hasSize(1);
    }

    @OnBothDatabases
    void isThereWithoutAModuleThatFails(TestPortal portal) {
        Town town = new Town(portal, "Views");
        town.days.add(new CalendarDays() {
            @Override
            public String module() {
                return "broken";
            }

            @Override
            public List<CalendarDay> of(Person person) {
                throw new IllegalStateException("broken on purpose");
            }
        });
        assertThat(town.events(town.addresses.make(town.all.planner))).hasSize(1);
    }
}

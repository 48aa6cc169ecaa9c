package org.planweave.notices.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planweave.notices.internal.wired.Wired.ANSWERED;
import static org.planweave.notices.internal.wired.Wired.ASKED;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.planweave.api.access.Protection.Audience;
import org.planweave.notices.internal.rows.CalendarRow;
import org.planweave.notices.internal.rows.ChoiceRow;
import org.planweave.notices.internal.rows.LetterRow;
import org.planweave.notices.internal.rows.MailboxRow;
import org.planweave.notices.internal.rows.NoticeRow;
import org.planweave.notices.internal.rules.Letter;
import org.planweave.notices.internal.rules.Letter.State;
import org.planweave.notices.internal.wired.Accounts;
import org.planweave.notices.internal.wired.MailSet;
import org.planweave.notices.internal.wired.ToyServer;
import org.planweave.notices.internal.wired.ToyServer.Habit;
import org.planweave.notices.internal.wired.Wired;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

/** D28: the mail server is down, slow or lies; no letter is lost, and none is seen twice. */
@Tag("slow")
@PortalTest(module = "notices", entities = {NoticeRow.class, ChoiceRow.class, MailboxRow.class, LetterRow.class, CalendarRow.class})
class LettersTest {

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static GreenMail server(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static SendsLetters job(Wired all) {
        return new SendsLetters(all.host, all.inbox, all.topics, all.settings, all.mailboxes, all.outbox, new Accounts());
    }

    private static void run(Wired all) {
        all.portal.currentUser().asPortal(() -> {
            job(all).run();
            return true;
        });
    }

    /** A run ends after some seconds; what is left goes with the next. */
    private static void runAll(Wired all) {
        do {
            run(all);
        } while (!all.outbox.due(1).isEmpty());
    }

    /** The time has come for every letter that waits. */
    private static void dueNow(Wired all) {
        all.portal.store().doInTransaction(
                entities -> entities.createQuery("update LetterRow l set l.sendAt = 0 where l.doneAt is null").executeUpdate());
    }

    private static List<State> states(Wired all) {
        return all.portal.store().reading(entities -> List.copyOf(entities
                .createQuery("select l from LetterRow l order by l.madeAt, l.id", LetterRow.class)
                .getResultStream().map(LetterRow::letter).map(Letter::state).toList()));
    }

    private static Set<String> subjects(GreenMail server) throws MessagingException {
        Set<String> subjects = new TreeSet<>();
        for (MimeMessage one : server.getReceivedMessages()) {
            assertThat(subjects.add(one.getSubject() + " to " + one.getAllRecipients()[0])).isTrue();
        }
        return subjects;
    }

    @OnBothDatabases
    void sendsTheSentenceTheLastDayAndTheLinkAndNothingElse(TestPortal portal) throws Exception {
        int port = freePort();
        Wired all = new Wired(portal, MailSet.at(port));
        all.protect("s1", Audience.DEPARTMENT);
        all.tell(ASKED, "s1", null, LocalDate.of(2027, 2, 1));
        String id = all.inbox.all(all.planner).get(0).id();
        GreenMail server = server(port);
        try {
            run(all);
            run(all);

            assertThat(server.getReceivedMessages()).singleElement().satisfies(one -> {
                assertThat(one.getSubject()).isEqualTo("Survey s1 is here.");
                assertThat(one.getAllRecipients()).extracting(Object::toString).containsExactly("planner@testing.example");
                assertThat(one.getFrom()).extracting(Object::toString).containsExactly("Business plans <plans@testing.example>");
                assertThat(one.getHeader("Auto-Submitted")).containsExactly("auto-generated");
                assertThat(GreenMailUtil.getBody(one).replace("\r", "")).isEqualTo("Survey s1 is here.\nLast day: 1 February 2027\n"
                        + "https://plans.testing.example/notices/" + id + "\n\nYou get this because of what you chose in the business"
                        + " planning portal of " + portal.council().name() + ". Change it here:\n"
                        + "https://plans.testing.example/notices/choices");
            });
            assertThat(states(all)).as("the other may not read what it is about")
                    .containsExactlyInAnyOrder(State.SENT, State.WITHDRAWN);
        } finally {
            server.stop();
        }
    }

    @OnBothDatabases
    void keepsLettersWhileTheServerIsDownAndSendsEachOnceWhenItIsBack(TestPortal portal) throws Exception {
        int port = freePort();
        Wired all = new Wired(portal, MailSet.at(port));
        for (int i = 0; i < 5; i++) {
            all.tell(ASKED, "s" + i);
        }
        while (!all.outbox.due(1).isEmpty()) {
            assertThatThrownBy(() -> run(all)).isInstanceOf(IllegalStateException.class).hasMessageContaining("letters did not go");
        }
        assertThat(states(all)).as("tried later").hasSize(10).containsOnly(State.GOING);

        GreenMail server = server(port);
        try {
            dueNow(all);
            runAll(all);
            dueNow(all);
            runAll(all);
            assertThat(subjects(server)).hasSize(10);
            assertThat(states(all)).containsOnly(State.SENT);
        } finally {
            server.stop();
        }
    }

    @OnBothDatabases
    void whatAServerKeptWithoutSayingSoComesAgainAsTheSameMessage(TestPortal portal) {
        try (ToyServer server = new ToyServer(Habit.KEEPS_AND_VANISHES)) {
            Wired all = new Wired(portal, MailSet.at(server.port()));
            all.tell(ASKED, "s1");
            all.tell(ASKED, "s2");
            assertThatThrownBy(() -> run(all)).isInstanceOf(IllegalStateException.class);
            assertThat(states(all)).containsOnly(State.GOING);

            server.becomes(Habit.NONE);
            dueNow(all);
            run(all);

            assertThat(states(all)).hasSize(4).containsOnly(State.SENT);
            assertThat(server.kept()).hasSize(8);
            assertThat(new HashSet<>(server.kept())).as("one message each, to whoever receives it").hasSize(4);
        }
    }

    @OnBothDatabases
    void triesAgainWhatIsBusyAndGivesUpWhatIsUnknownWhereItsReaderSeesIt(TestPortal portal) {
        try (ToyServer server = new ToyServer(Habit.IS_BUSY)) {
            Wired all = new Wired(portal, MailSet.at(server.port()));
            all.protect("s1", Audience.DEPARTMENT);
            all.tell(ASKED, "s1", all.other, null);
            assertThatThrownBy(() -> run(all)).hasMessageContaining("Busy, try again later");
            assertThat(states(all)).containsExactly(State.GOING);

            server.becomes(Habit.KNOWS_NOBODY);
            dueNow(all);
            assertThatThrownBy(() -> run(all)).hasMessageContaining("No such user here");

            assertThat(states(all)).containsExactly(State.GIVEN_UP);
            assertThat(all.outbox.failure(all.planner)).hasValueSatisfying(why -> assertThat(why).contains("No such user here"));
            assertThat(all.sentences(all.planner)).as("it is in the portal").hasSize(1);
        }
    }

    @OnBothDatabases
    void aServerThatSaysNothingHoldsNobodyForLong(TestPortal portal) {
        try (ToyServer server = new ToyServer(Habit.IS_SILENT)) {
            Wired all = new Wired(portal, MailSet.at(server.port()));
            all.tell(ASKED, "s1");
            long start = System.nanoTime();
            assertThatThrownBy(() -> run(all)).isInstanceOf(IllegalStateException.class);
            assertThat(System.nanoTime() - start).as("it ends by itself").isLessThan(60_000_000_000L);

            server.becomes(Habit.NONE);
            dueNow(all);
            run(all);
            assertThat(states(all)).containsOnly(State.SENT);
        }
    }

    @OnBothDatabases
    void putsADayIntoOneLetterWithoutWhatWasReadOrIsNoLongerOpen(TestPortal portal) throws Exception {
        int port = freePort();
        Wired all = new Wired(portal, MailSet.at(port));
        all.choose(all.planner, ANSWERED, "daily");
        all.tell(ANSWERED, "s1");
        all.tell(ANSWERED, "s2");
        all.tell(ANSWERED, "s3");
        all.tell(ANSWERED, "s4");
        all.inbox.all(all.planner).stream().filter(one -> one.about().id().equals("s2")).forEach(one -> all.inbox.read(all.planner, one.id()));
        portal.currentUser().asPortal(() -> {
            portal.access().forget(Wired.survey("s4"));
            return true;
        });
        GreenMail server = server(port);
        try {
            run(all);
            assertThat(server.getReceivedMessages()).as("before seven").isEmpty();
            dueNow(all);
            run(all);
            assertThat(server.getReceivedMessages()).singleElement().satisfies(one -> {
                assertThat(one.getSubject()).startsWith("2 notices from ");
                assertThat(GreenMailUtil.getBody(one)).contains("Survey s1", "Survey s3").doesNotContain("Survey s2", "Survey s4");
            });

            all.tell(ANSWERED, "s5");
            assertThat(states(all)).as("what comes later goes into the next one").containsExactly(State.SENT, State.OPEN);
        } finally {
            server.stop();
        }
    }

    @OnBothDatabases
    void waitsWhileTheModuleThatToldItIsAway(TestPortal portal) throws Exception {
        int port = freePort();
        Wired all = new Wired(portal, MailSet.at(port));
        all.protect("s1", Audience.COUNCIL);
        all.tell(ASKED, "s1", all.other, null);
        GreenMail server = server(port);
        try {
            all.topics.remove(all.surveys);
            assertThatThrownBy(() -> run(all)).hasMessageContaining("is away");
            all.topics.add(all.surveys);
            dueNow(all);
            run(all);
            assertThat(subjects(server)).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @OnBothDatabases
    void signsInWithThePasswordOfTheFileAsItNowIs(TestPortal portal) throws Exception {
        int port = freePort();
        Path file = Files.createTempFile("mail", ".password");
        Files.writeString(file, "wrong\n");
        Wired all = new Wired(portal, MailSet.at(port).signedIn("plans", file.toString()));
        all.protect("s1", Audience.COUNCIL);
        all.tell(ASKED, "s1", all.other, null);
        GreenMail server = server(port);
        try {
            server.setUser("plans@testing.example", "plans", "right");
            assertThatThrownBy(() -> run(all)).isInstanceOf(IllegalStateException.class);
            Files.writeString(file, "right\n");
            dueNow(all);
            run(all);
            assertThat(subjects(server)).hasSize(1);
        } finally {
            server.stop();
            Files.delete(file);
        }
    }

    @OnBothDatabases
    void sendsNothingWhereNoServerIsSetOrSomethingIsMissing(TestPortal portal) {
        Wired all = new Wired(portal);
        all.tell(ASKED, "s1");
        run(all);
        assertThat(states(all)).isEmpty();

        MailSet whole = MailSet.at(25);
        assertThat(new MailSettings(whole).isOn()).isTrue();
        assertThat(new MailSettings(new MailSet("mail", 25, "tls", "", "", "", whole.domains(), whole.portal())).isOn()).isFalse();
        assertThat(new MailSettings(new MailSet("mail", 25, "tls", "", "", whole.from(), new String[0], whole.portal())).isOn()).isFalse();
        assertThat(new MailSettings(new MailSet("mail", 25, "tls", "", "", whole.from(), whole.domains(), "plans")).isOn()).isFalse();
        assertThat(new MailSettings(new MailSet("mail", 25, "some", "", "", whole.from(), whole.domains(), whole.portal())).isOn()).isFalse();
    }
}

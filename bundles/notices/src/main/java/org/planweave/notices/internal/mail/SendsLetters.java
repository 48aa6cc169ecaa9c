package org.planweave.notices.internal.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.Job;
import org.planweave.api.people.PeopleAdministration;
import org.planweave.api.people.Person;
import org.planweave.notices.internal.rules.Letter;
import org.planweave.notices.internal.rules.Letter.State;
import org.planweave.notices.internal.rules.Notice;
import org.planweave.notices.internal.stored.Host;
import org.planweave.notices.internal.stored.Inbox;
import org.planweave.notices.internal.stored.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the letters that are due. Each is closed in one transaction, sent in none, and noted as sent in another: if the portal stops in
 * between, it goes out once more as the same message. What its reader has read meanwhile, or may no longer read, is left out.
 */
@Component(service = Job.class)
public final class SendsLetters implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(SendsLetters.class);
    private static final Duration EVERY = Duration.ofSeconds(15);

    /** A run that lasts longer would hold up an update of this module; the rest waits for the next one. */
    private static final Duration LONGEST_RUN = Duration.ofSeconds(4);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 200;

    private final Host host;
    private final Inbox inbox;
    private final Topics topics;
    private final MailSettings settings;
    private final Mailboxes mailboxes;
    private final Outbox outbox;
    private final PeopleAdministration people;

    @Activate
    public SendsLetters(@Reference Host host, @Reference Inbox inbox, @Reference Topics topics, @Reference MailSettings settings,
            @Reference Mailboxes mailboxes, @Reference Outbox outbox, @Reference PeopleAdministration people) {
        this.host = host;
        this.inbox = inbox;
        this.topics = topics;
        this.settings = settings;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.people = people;
    }

    @Override
    public String name() {
        return "notices.letters";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    /** @throws IllegalStateException that says what could not be sent, for the administrator */
    @Override
    public void run() {
        List<String> due = settings.isOn() ? outbox.due(AT_ONCE) : List.of();
        if (due.isEmpty()) {
            return;
        }
        List<String> failures = new ArrayList<>();
        Instant end = Instant.now().plus(LONGEST_RUN);
        try (MailServer server = new MailServer(settings.config())) {
            for (String id : due) {
                if (Instant.now().isBefore(end)) {
                    failures.addAll(send(server, id).stream().toList());
                }
            }
        } catch (MessagingException e) {
            LOG.debug("The connection to the mail server did not end well.", e);
        }
        outbox.forget(host.now().minus(KEPT));
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " letters did not go: " + failures.get(0));
        }
    }

    /** Gives back why it did not go, if it did not. */
    private Optional<String> send(MailServer server, String id) {
        Letter letter = outbox.change(id, Letter::going);
        Optional<Person> person = host.council().person(letter.person()).filter(one -> !people.suspended().contains(one.id()));
        List<Notice> unread = outbox.unread(letter);
        if (unread.stream().anyMatch(one -> !topics.isHere(one.topic()))) {
            return failed(letter, "A part of the portal that told it is away.", false);
        }
        List<Notice> left = person.map(one -> inbox.shown(one, unread)).orElse(List.of());
        if (letter.state() != State.GOING || left.isEmpty()) {
            outbox.change(id, one -> one.withdrawn(host.now()));
            return Optional.empty();
        }
        return send(server, letter, person.orElseThrow(), left);
    }

    private Optional<String> send(MailServer server, Letter letter, Person person, List<Notice> notices) {
        Writing words = new Writing(settings, host.council().name());
        try {
            server.connect();
            server.send(letter.id(), mailboxes.address(person), words.subject(notices), words.text(notices));
        } catch (MessagingException e) {
            return failed(letter, MailServer.why(e), MailServer.isFinal(e));
        } catch (IOException e) {
            return failed(letter, "The file with the password cannot be read: " + MailServer.why(e), false);
        }
        outbox.change(letter.id(), one -> one.sent(host.now()));
        return Optional.empty();
    }

    private Optional<String> failed(Letter letter, String why, boolean forGood) {
        Letter after = outbox.change(letter.id(),
                one -> forGood ? one.refused(host.now(), why) : one.failed(host.now(), why));
        if (after.state() == State.GIVEN_UP) {
            LOG.warn("The letter {} is given up; its reader sees why under “How you are told”", letter.id());
        }
        return Optional.of(why);
    }
}

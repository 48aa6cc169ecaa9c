package org.planweave.core.internal.people.erasure;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.ErasedName;
import org.planweave.api.people.PeopleErasure;
import org.planweave.api.people.Person;
import org.planweave.core.internal.people.Leaving;
import org.planweave.core.internal.store.Database;
import org.planweave.core.internal.store.Failpoint;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Sql;
import org.planweave.core.internal.store.audit.ErasedFacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases people at once and in one transaction, and again where a module or an older backup comes back. */
@Component(service = {PeopleErasure.class, StoredErasure.class})
public final class StoredErasure implements PeopleErasure {

    private static final Logger LOG = LoggerFactory.getLogger(StoredErasure.class);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int SHORTEST_MARK = 4;

    private final ErasureTables tables;
    private final TextPlaces places;
    private final ErasedList list;
    private final Leaving accounts;
    private final Traces traces;
    private final ErasedFacts facts;
    private final JoinedTransactions transactions;
    private final CurrentUser user;
    private final Audit audit;

    @Activate
    public StoredErasure(@Reference Sql sql, @Reference Leaving accounts, @Reference Traces traces, @Reference ErasedFacts facts,
            @Reference JoinedTransactions transactions, @Reference CurrentUser user, @Reference Audit audit) {
        this(sql, accounts, traces, facts, transactions, user, audit, Database.dataFolder());
    }

    public StoredErasure(Sql sql, Leaving accounts, Traces traces, ErasedFacts facts, JoinedTransactions transactions, CurrentUser user,
            Audit audit, Path dataFolder) {
        this.tables = new ErasureTables(sql);
        this.places = new TextPlaces(transactions, sql);
        this.list = new ErasedList(dataFolder);
        this.accounts = accounts;
        this.traces = traces;
        this.facts = facts;
        this.transactions = transactions;
        this.user = user;
        this.audit = audit;
    }

    @Override
    public Preview preview(String person) {
        ErasedName who = name(required(person));
        return new Preview(who.name(), traces.of(who.person()));
    }

    @Override
    public Done erase(String person) {
        ErasedName who = name(required(person));
        return transactions.join(() -> {
            List<String> gone = traces.of(who.person());
            traces.erase(who, Set.of());
            Failpoint.reach("person.erasing");
            account(who, traces.names());
            audit.record("person.erased", "person:" + who.person().id(), Map.of());
            return new Done(who, gone, places.naming(who.person()));
        });
    }

    private void account(ErasedName who, Set<String> modules) {
        String id = who.person().id();
        Instant now = Instant.now();
        tables.erase(who, now, LocalDate.ofInstant(now, LONDON).toString());
        accounts.close(id);
        tables.done(id, modules);
        facts.erase(who);
        transactions.afterCommit(() -> list.add(Set.of(id)));
    }

    /** Whom an older backup brought back, and what a module kept that was away. A module that cannot now is asked again. */
    void again() {
        Set<String> erased = tables.erased();
        for (String person : list.read()) {
            if (!erased.contains(person) && accounts.person(person).isPresent()) {
                transactions.join(() -> back(name(accounts.person(person).orElseThrow())));
            }
        }
        for (String person : erased) {
            Set<String> done = tables.doneIn(person);
            Set<String> names = traces.names();
            if (!done.containsAll(names)) {
                transactions.join(() -> returned(accounts.person(person).orElseThrow(), done, names));
            }
        }
        list.add(tables.erased());
    }

    private ErasedName back(ErasedName who) {
        traces.erase(who, Set.of());
        account(who, traces.names());
        audit.record("person.erased", "person:" + who.person().id(), Map.of("again", "true"));
        LOG.info("The account {} was erased again: the database is older than that.", who.person().id());
        return who;
    }

    private Person returned(Person person, Set<String> done, Set<String> names) {
        traces.erase(name(person), done);
        tables.done(person.id(), names);
        return person;
    }

    private Person required(String person) {
        if (!user.isPortal()) {
            throw Problem.forbidden("Whoever answers for records erases people, at /records/erasures.");
        }
        Person found = accounts.person(person).orElseThrow(() -> Problem.notFound("There is no account “" + person + "”."));
        if (accounts.isErased(found.id())) {
            throw Problem.conflict("erased", "This account was erased already.");
        }
        if (!accounts.hasLeft(found.id())) {
            throw Problem.conflict("works-here", "This person still has an account to work with, which needs their name. An administrator lets them "
                    + "leave first.");
        }
        return found;
    }

    /** The same person is always called the same, and no two are. */
    private ErasedName name(Person person) {
        String hash = hash(person.id());
        for (int length = SHORTEST_MARK; ; length++) {
            String mark = hash.substring(0, length);
            ErasedName name = new ErasedName(person, "Former officer " + mark, "former-" + mark.toLowerCase(Locale.ROOT));
            if (accounts.person(name.username()).filter(other -> !other.id().equals(person.id())).isEmpty()) {
                return name;
            }
        }
    }

    private static String hash(String id) {
        try {
            return HexFormat.of().withUpperCase().formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}

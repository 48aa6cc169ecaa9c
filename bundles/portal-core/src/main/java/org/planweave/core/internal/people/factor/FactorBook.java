package org.planweave.core.internal.people.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.people.SecondFactors.Offer;
import org.planweave.api.people.Person;
import org.planweave.core.internal.people.factor.FactorTables.FactorRow;
import org.planweave.core.internal.store.Database;
import org.planweave.core.internal.store.Sql;

/**
 * Who has a second factor, and whether a code is right. Whoever asks has asked for the right, and counts what was wrong. In the thread's
 * transaction.
 */
@Component(service = FactorBook.class)
public final class FactorBook {

    /** What a code was. */
    public enum Proof { NONE, APP, RECOVERY }

    private static final int SECRET_BYTES = 20;
    private static final Pattern APP_CODE = Pattern.compile("\\d{6}");

    private final FactorTables tables;
    private final FactorKey key;
    private final Clock clock;
    private final AppCodes codes = new AppCodes();
    private final SecureRandom random = new SecureRandom();

    @Activate
    public FactorBook(@Reference Sql sql) {
        this(sql, Database.dataFolder(), Clock.systemUTC());
    }

    public FactorBook(Sql sql, Path dataFolder, Clock clock) {
        this.tables = new FactorTables(sql);
        this.key = new FactorKey(dataFolder);
        this.clock = clock;
    }

    /** Since when a person has one, if they have. */
    public Optional<Instant> since(String person) {
        return tables.factor(person).map(FactorRow::confirmedAt);
    }

    public int codesLeft(String person) {
        return tables.codesLeft(person);
    }

    /** A new secret for a person's app; it counts once {@link #confirm} has seen a code of it. */
    public Offer offer(Person person, String council) {
        if (since(person.id()).isPresent()) {
            throw Problem.conflict("second-factor-on", "You have a second factor already. Turn it off first to set up another app.");
        }
        if (!key.isThere() && !tables.hasConfirmed()) {
            // Never where somebody signs in with the missing one: a new key would open nothing of theirs.
            tables.removeOffers();
            key.make();
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        tables.offer(person.id(), key.seal(secret, person.id()), clock.instant());
        return told(person, council, secret);
    }

    /** What was offered and not confirmed yet. */
    public Optional<Offer> offered(Person person, String council) {
        return tables.factor(person.id()).filter(row -> row.confirmedAt() == null)
                .map(row -> told(person, council, key.open(row.sealed(), person.id())));
    }

    private static Offer told(Person person, String council, byte[] secret) {
        String letters = Base32.of(secret);
        String issuer = "Planweave " + council.replace(":", " ");
        return new Offer(letters, "otpauth://totp/" + encoded(issuer) + ':' + encoded(person.username()) + "?secret=" + letters
                + "&issuer=" + encoded(issuer) + "&algorithm=SHA1&digits=6&period=30");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Whether the code is the offered app's; then it counts from now on. */
    public boolean confirm(String person, String code) {
        @Nullable FactorRow row = tables.factor(person).orElse(null);
        if (row == null || row.confirmedAt() != null || !usedNow(person, row, RecoveryCodes.plain(code))) {
            return false;
        }
        tables.confirm(person, clock.instant());
        return true;
    }

    /** Ten new recovery codes instead of those that were left; told once, kept as hashes. */
    public List<String> renewCodes(String person) {
        List<String> made = RecoveryCodes.make();
        tables.setCodes(person, made.stream().map(code -> key.hash(RecoveryCodes.plain(code), person)).toList());
        return made;
    }

    /** What a code was; it is used by that. */
    public Proof use(String person, String typed) {
        @Nullable FactorRow row = tables.factor(person).filter(one -> one.confirmedAt() != null).orElse(null);
        String code = RecoveryCodes.plain(typed);
        if (row == null || code.length() > 100) {
            return Proof.NONE;
        }
        if (APP_CODE.matcher(code).matches()) {
            return usedNow(person, row, code) ? Proof.APP : Proof.NONE;
        }
        return tables.useCode(person, key.hash(code, person)) ? Proof.RECOVERY : Proof.NONE;
    }

    private boolean usedNow(String person, FactorRow row, String code) {
        OptionalLong step = codes.step(key.open(row.sealed(), person), code, clock.instant(), row.lastStep());
        return step.isPresent() && tables.use(person, step.getAsLong());
    }

    public void remove(String person) {
        tables.remove(person);
    }
}

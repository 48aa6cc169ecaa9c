package org.planweave.web.internal.front;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.planweave.api.Problem;

/**
 * How many files one person may send in a day, and how much in all, so that nobody fills the disk alone. What was used up comes back evenly
 * over the day. Counted in memory of this node; a file that is refused later counts too.
 */
final class Shares {

    /** Whoever owns the data folder, at the command line: the disk is theirs. */
    private static final String OWNER = "owner";
    private static final double DAY = Duration.ofDays(1).toMillis();

    private record Left(double files, double bytes, long at) {}

    private final Clock clock;
    private final int files;
    private final long bytes;
    private final Map<String, Left> people = new LastUsed<>();

    /**
     * @param files in a day; 0 for as many as they like
     * @param bytes in a day; 0 for as many as they like
     */
    Shares(Clock clock, int files, long bytes) {
        this.clock = clock;
        this.files = files > 0 ? files : Integer.MAX_VALUE;
        this.bytes = bytes > 0 ? bytes : Long.MAX_VALUE;
    }

    /**
     * Counts a file that is about to be read, and what is read of it.
     *
     * @throws Problem 429 if this person has sent their share; of one that begins before, all is let in
     */
    void check(Exchange exchange) {
        if (exchange.reads() || exchange.bytes().isPresent()) {
            return;
        }
        exchange.person().map(person -> person.id()).filter(person -> !person.equals(OWNER)).ifPresent(person -> {
            begin(person);
            exchange.body(new Counted(exchange.body(), person));
        });
    }

    synchronized void begin(String person) {
        Left now = now(person);
        if (now.files() < 1 || now.bytes() < 1) {
            people.put(person, now);
            throw Problem.of(429, "too-many-files", "You have sent as much as one person may send in a day, so this file was not taken. "
                    + "Room comes back by and by: try again in an hour.");
        }
        people.put(person, new Left(now.files() - 1, now.bytes(), now.at()));
    }

    synchronized void read(String person, long count) {
        Left now = now(person);
        people.put(person, new Left(now.files(), now.bytes() - count, now.at()));
    }

    private Left now(String person) {
        long now = clock.millis();
        Left before = people.getOrDefault(person, new Left(files, bytes, now));
        double part = Math.max(0, now - before.at()) / DAY;
        return new Left(Math.min(files, before.files() + part * files), Math.min(bytes, before.bytes() + part * bytes), now);
    }

    private final class Counted extends FilterInputStream {

        private final String person;

        Counted(InputStream in, String person) {
            super(in);
            this.person = person;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int count = super.read(buffer, from, length);
            Shares.this.read(person, Math.max(0, count));
            return count;
        }
    }
}

package org.planweave.itests.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planweave.itests.OtherVersion;
import org.planweave.itests.Portal;
import org.planweave.itests.TestServer;

/**
 * Everybody asks everything of everything, and is told what {@code access.csv} and {@code access-rights.csv} say. By default every n-th
 * question, another part of them with {@code -Dplanweave.matrix.first=1} and so on; all with {@code -Dplanweave.matrix.all=true}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessMatrixIT {

    private static final boolean ALL = Boolean.getBoolean("planweave.matrix.all");
    private static final int SOME = 4_000;
    private static final String DATABASE = System.getProperty("planweave.matrix.database", "Derby");
    private static final int CONNECTIONS = 8;

    private static Letters letters;
    private static Portal portal;
    private static Truth truth;
    private static Council council;

    @BeforeAll
    static void start() throws SQLException {
        truth = Truth.read();
        letters = new Letters();
        portal = Portal.fresh(OtherVersion.own().with("notices", letters.settings()), TestServer.environment(DATABASE));
        council = Council.of(portal);
    }

    @AfterAll
    static void stop() {
        portal.close();
        letters.close();
    }

    @Test
    void everyRouteHasARow() {
        Set<String> rows = truth.rows().stream().map(row -> row.verb() + " " + row.route()).collect(Collectors.toCollection(TreeSet::new));
        SortedSet<String> routes = PortalRoutes.all();
        assertThat(routes).hasSizeGreaterThan(300);
        assertThat(routes.stream().filter(route -> !rows.contains(route))
                .map(route -> "Add a row for " + route + " to itests/src/test/resources/access.csv: what does it need?").toList()).isEmpty();
        assertThat(rows.stream().filter(row -> !routes.contains(row))
                .map(row -> "Take the row of " + row + " out of itests/src/test/resources/access.csv: there is no such route.").toList()).isEmpty();
    }

    @Test
    void everybodyIsToldWhatTheTableSays() throws InterruptedException {
        List<Cell> asked = chosen(Cells.of(truth, council));
        Kept before = Kept.of(council);
        long begun = System.nanoTime();
        Collection<String> wrong = ask(asked);
        tell(asked, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun), wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(Kept.of(council)).as("what those may not change who asked").isEqualTo(before);
    }

    /** What nobody may read does not show in how many were found either. */
    @Test
    void searchFindsAndCountsForThoseOnlyWhoMayRead() {
        List<String> wrong = new ArrayList<>();
        for (Council.Canary canary : council.canaries()) {
            for (String person : canary.right().equals("read line") ? truth.people() : List.<String>of()) {
                String said = truth.said(canary.right(), canary.object(), person);
                if (!said.equals(Truth.DOOR) && council.found(person, canary.word()) != said.equals(Truth.YES)) {
                    wrong.add(person + " looks for a word of " + canary.object() + ", of which the table says " + said);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What is packed into a file, or drawn on its pages, is looked at by the matrix like any other words. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "docx", "html", "json", "pdf"})
    void theWordsOfAFileAreRead(String format) {
        Caller.Answer file = council.caller("planner").ask("GET", "/api/v1/plans/HW-2027/export?format=" + format, "", "", Map.of());
        assertThat(file.text()).contains("Tenterbrook", "Quillopenmote");
    }

    @Test
    void whatIsHiddenAndWhatIsNotThereAreToldAlike() {
        Alike.Told told = new Alike(truth, council).told();
        System.out.println("Access matrix: " + told.asked() + " addresses of what is hidden and of what is not there");
        assertThat(told.asked()).isGreaterThan(100);
        assertThat(told.otherwise()).isEmpty();
    }

    /** Everybody has asked to be told everything at once. Looked at last, when the letters have long gone out. */
    @Test
    @Order(Integer.MAX_VALUE)
    void noLetterSaysWhatItsReaderMayNotRead() {
        List<Letters.Letter> all = letters.once(council.username("invited"), "Tell us about your side");
        List<String> wrong = new ArrayList<>();
        for (String person : truth.people()) {
            for (Council.Canary canary : council.canaries()) {
                if (!truth.said(canary.right(), canary.object(), person).equals(Truth.YES)) {
                    all.stream().filter(letter -> Letters.user(letter).equals(council.username(person)) && letter.words().contains(canary.word()))
                            .forEach(letter -> wrong.add(person + " is written of " + canary.object() + ": " + letter.words()));
                }
            }
        }
        System.out.println("Access matrix: " + all.size() + " letters to "
                + all.stream().map(Letters.Letter::to).distinct().count() + " people");
        assertThat(wrong).isEmpty();
    }

    private static void tell(List<Cell> asked, long seconds, int wrong) {
        long routes = asked.stream().map(cell -> cell.row().verb() + cell.row().route()).distinct().count();
        String figures = "{\"database\": \"%s\", \"questions\": %d, \"routes\": %d, \"people\": %d, \"seconds\": %d, \"wrong\": %d}%n".formatted(
                DATABASE, asked.size(), routes, truth.people().size(), seconds, wrong);
        System.out.print("Access matrix: " + figures);
        try {
            Files.writeString(Path.of("target", "matrix.json"), figures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every so many-th, a prime number, so that no person and no trick is always left out together. */
    private static List<Cell> chosen(List<Cell> cells) {
        int every = ALL ? 1 : BigInteger.valueOf(cells.size() / SOME).nextProbablePrime().intValueExact();
        int first = Integer.getInteger("planweave.matrix.first", 0);
        System.out.printf("Access matrix: every %d. of %d questions, from the %d. (-Dplanweave.matrix.first=%d)%n", every, cells.size(), first, first);
        List<Cell> some = new ArrayList<>();
        for (int i = first % every; i < cells.size(); i += every) {
            some.add(cells.get(i));
        }
        return some;
    }

    private static Collection<String> ask(List<Cell> cells) throws InterruptedException {
        Judge judge = new Judge(truth, council);
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
        for (int i = 0; i < CONNECTIONS; i++) {
            connections.execute(() -> {
                for (int at = next.getAndIncrement(); at < cells.size(); at = next.getAndIncrement()) {
                    ask(judge, cells.get(at)).ifPresent(wrong::add);
                }
            });
        }
        connections.shutdown();
        assertThat(connections.awaitTermination(20, TimeUnit.MINUTES)).as("answers").isTrue();
        return new TreeSet<>(wrong);
    }

    private static Optional<String> ask(Judge judge, Cell cell) {
        try {
            return judge.wrong(cell, council.caller(cell.person()).ask(cell.verb(), cell.path(), cell.type(), cell.body(), cell.headers()));
        } catch (RuntimeException e) {
            return Optional.of(cell + ": " + e);
        }
    }
}

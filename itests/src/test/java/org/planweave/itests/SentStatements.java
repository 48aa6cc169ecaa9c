package org.planweave.itests;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/** The statements that requests send to Derby, by its own log. A portal writes it when it is started with {@link #ENVIRONMENT}. */
final class SentStatements {

    static final Map<String, String> ENVIRONMENT = Map.of("PLANWEAVE_JAVA_OPTS", "-Xmx512m -Dderby.language.logStatementText=true");

    /** Of the threads that answer requests, not of the portal's own work. */
    private static final Pattern OF_A_REQUEST = Pattern.compile("Thread\\[(#\\d+,)?qtp.*Executing prepared");

    private final Path log;

    SentStatements(Portal portal) {
        this.log = portal.data().resolve("log/derby.log");
    }

    /** How many statements the work's requests send. */
    long of(Runnable work) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long before = file.length();
            work.run();
            byte[] written = new byte[Math.toIntExact(file.length() - before)];
            file.seek(before);
            file.readFully(written);
            return new String(written, StandardCharsets.UTF_8).lines().filter(row -> OF_A_REQUEST.matcher(row).find()).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

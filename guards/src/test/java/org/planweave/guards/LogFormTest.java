package org.planweave.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import org.apache.felix.utils.properties.InterpolationHelper;
import org.apache.felix.utils.properties.Properties;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.core.layout.PatternLayout;
import org.apache.logging.log4j.message.SimpleMessage;
import org.apache.logging.log4j.util.SortedArrayStringMap;
import org.junit.jupiter.api.Test;

/** What the settings of the distribution make of something that is logged: one line for it, whatever is in it, and no words of people. */
class LogFormTest {

    private static final Path SETTINGS = Path.of("../karaf-assembly/src/main/resources/etc/org.ops4j.pax.logging.cfg");
    private static final String TIME = "2026-11-27[ T]19:00:00\\.000Z";

    private final String plain;
    private final String json;

    LogFormTest() throws IOException {
        plain = pattern("plain");
        json = pattern("json");
    }

    @Test
    void aNameWithALineEndStaysOneLineInBothForms() {
        String forged = "refused: x\r\n2026-11-27 19:00:00.000Z ERROR o.p.Forged [t] all is lost\n{\"level\":\"ERROR\"}";
        assertThat(written(plain, forged, null).lines()).hasSize(1).first().asString().matches(TIME + " WARN .*x\\\\r\\\\n2026.*lost\\\\n.*");
        assertThat(written(json, forged, null).lines()).hasSize(1).first().asString().contains("x\\r\\n2026").contains("\\n{\\\"level\\\"");
    }

    @Test
    void nothingThatActsOnAScreenGetsThrough() {
        String acting = "a\u001b[2Jb\u0000c\u0007d\u0085e\u2028f\u2029g\u202eh\u2066i\u007fj\u009bk\u200fl";
        for (String form : List.of(plain, json)) {
            assertThat(written(form, acting, null).strip().chars()).allMatch(one -> one == ' ' || !Character.isISOControl(one)
                    && "\u2028\u2029\u202e\u2066\u200f".indexOf(one) < 0);
        }
        assertThat(written(plain, "Caerdydd – Môn, naïve, 北", null)).contains("Caerdydd – Môn, naïve, 北");
    }

    @Test
    void aLineOfJsonSaysWhenWhereAndWhat() {
        assertThat(written(json, "It said \"no\" \\ once", null)).matches("\\{\"time\":\"" + TIME + "\",\"level\":\"WARN\","
                + "\"logger\":\"org.planweave.Tried\",\"bundle\":\"org.planweave.tried\",\"version\":\"1.2.3\",\"thread\":\"a thread\","
                + "\"message\":\"It said \\\\\"no\\\\\" \\\\\\\\ once\",\"request\":\"r-1\",\"reference\":\"ABC-123\"}\n");
        assertThat(written(json, "Failed", new IllegalStateException("It is shut."))).endsWith("}\n").doesNotContain("\t")
                .contains("\"trace\":\"java.lang.IllegalStateException: It is shut.\\n\\tat ");
        assertThat(written(plain, "Said", null)).contains("[r-1] Said");
    }

    @Test
    void whatAnExceptionSaysOfWordsIsLeftOut() {
        Exception cause = new DateTimeException("Text 'canary' could not be parsed:\n  Detail: canary");
        Exception wrapped = new IllegalStateException(new NumberFormatException("For input string: canary"));
        Exception shrunk = new java.sql.SQLDataException("A truncation error: 'canary'", new java.text.ParseException("canary", 0));
        cause.addSuppressed(new IllegalArgumentException("canary"));
        for (String form : List.of(plain, json)) {
            for (Exception one : List.of(cause, wrapped, shrunk, new RuntimeException("It failed.", cause))) {
                assertThat(written(form, "Failed", one)).doesNotContain("canary").contains("is not logged").contains("LogFormTest");
            }
        }
        assertThat(written(plain, "Failed", shrunk)).contains("java.sql.SQLDataException: (what it says is not logged)\n\tat ")
                .contains("Caused by: java.text.ParseException: (what it says is not logged)");
    }

    @Test
    void whatAnExceptionSaysOfTheMachineStays() {
        Exception away = new java.net.ConnectException("Connection refused");
        assertThat(written(plain, "No database", new java.sql.SQLTransientConnectionException("No connection.", away)))
                .contains("SQLTransientConnectionException: No connection.\n").contains("Caused by: java.net.ConnectException: Connection refused\n");
        assertThat(written(plain, "Full", new IOException("No space left on device"))).contains("No space left on device");
    }

    @Test
    void aLineOfATraceCannotBeTakenForAnEntry() {
        Exception forged = new IllegalStateException("shut\r\n2026-11-27 19:00:00.000Z ERROR o.p.Forged [t] all is lost\nso");
        assertThat(written(plain, "Failed", forged).lines().filter(line -> line.matches(TIME + ".*"))).hasSize(1);
        assertThat(written(json, "Failed", forged).lines()).hasSize(1);
    }

    @Test
    void nothingLoggedFillsTheDisk() throws IOException {
        assertThat(written(json, "x".repeat(100_000), null)).hasSizeLessThan(9_000);
        Properties settings = new Properties(SETTINGS.toFile());
        assertThat(settings).containsEntry("log4j2.appender.file.policies.size.size", "16MB")
                .containsEntry("log4j2.appender.file.strategy.max", "10").containsEntry("log4j2.appender.file.layout.charset", "UTF-8");
    }

    private static String written(String pattern, String message, Throwable thrown) {
        SortedArrayStringMap context = new SortedArrayStringMap();
        Map.of("bundle.name", "org.planweave.tried", "bundle.version", "1.2.3", "request", "r-1", "reference", "ABC-123")
                .forEach(context::putValue);
        LogEvent event = Log4jLogEvent.newBuilder().setLoggerName("org.planweave.Tried").setLevel(Level.WARN).setThreadName("a thread")
                .setMessage(new SimpleMessage(message)).setThrown(thrown).setContextData(context)
                .setTimeMillis(1795806000000L).build();
        return PatternLayout.newBuilder().withPattern(pattern).withCharset(StandardCharsets.UTF_8).withAlwaysWriteExceptions(false)
                .build().toSerializable(event);
    }

    private static String pattern(String form) throws IOException {
        Properties settings = new Properties(false);
        settings.load(SETTINGS.toFile());
        InterpolationHelper.performSubstitution(settings, key -> key.equals("env:PLANWEAVE_LOG") ? form : null);
        return settings.get("log4j2.appender.file.layout.pattern");
    }
}

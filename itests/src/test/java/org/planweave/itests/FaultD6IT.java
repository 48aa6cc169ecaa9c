package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.planweave.itests.bad.BrokenActivator;
import org.planweave.itests.bad.CannotBeLoaded;
import org.planweave.itests.bad.DoesNothing;
import org.planweave.itests.bad.FailingActivator;
import org.planweave.itests.bad.FailsWhenActivated;
import org.planweave.itests.bad.ThrowsWhenActivated;

/** D6: modules that do not come up, as new ones and as updates: what ran before runs, and nobody else notices. */
@ResourceLock("Portal.shared")
class FaultD6IT {

    private static final String ID = "trial6";
    private static final int ALL = 12;
    private static final Map<String, UnaryOperator<ModuleMade>> BAD = new LinkedHashMap<>();

    static {
        BAD.put("its constructor throws", made -> made.component(ThrowsWhenActivated.class, "", ""));
        BAD.put("its activator throws", made -> made.type(FailingActivator.class)
                .header("Bundle-Activator", FailingActivator.class.getName()));
        BAD.put("its activate method lacks a class", made -> activated(made, "missingClass"));
        BAD.put("it imports what nobody offers", made -> made.header("Import-Package", "org.osgi.framework,org.nowhere"));
        BAD.put("its classes are for a newer Java", made -> made.file("org/planweave/trial6/New.class",
                new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 99, 0, 1}));
        BAD.put("its migration fails", made -> made.file("db/V900__broken.sql", "alter table trial6.nowhere add column x integer;"));
        BAD.put("its activator throws an error", made -> made.type(BrokenActivator.class)
                .header("Bundle-Activator", BrokenActivator.class.getName()));
        BAD.put("its activate method throws", made -> activated(made, "exception"));
        BAD.put("its activate method throws an error", made -> activated(made, "error"));
        BAD.put("its activate method never ends going deeper", made -> activated(made, "tooDeep"));
        BAD.put("its class cannot be initialised", made -> made.component(CannotBeLoaded.class, "", ""));
        BAD.put("its manifest asks for a newer Java", made -> made.header("Require-Capability",
                "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\""));
    }

    private final Portal portal = Portal.shared();

    private static ModuleMade activated(ModuleMade made, String method) {
        return made.component(FailsWhenActivated.class, "activate=\"" + method + "\"", "");
    }

    @Test
    void eachIsUndoneAndNoOtherAnswerIsLost() {
        int fixtures = FaultFigures.times("D6", 6);
        Map<String, Long> took = new TreeMap<>();
        Hammer hammer = Hammer.start(2, () -> portal.api("ruth.calloway"), List.of(
                new Hammer.Question("api/v1/plans/HW-2027", "HW-2027"),
                new Hammer.Question("api/v1/comments?target=plans:line:HW-2027-a1-1", "[")));
        try (hammer; WatchedPortal watched = WatchedPortal.of(portal)) {
            BAD.entrySet().stream().limit(fixtures).forEach(bad ->
                    took.put(bad.getKey() + ", new", undone(watched, bad.getValue().apply(good("2.0.0")).write(), "")));
            assertThat(watched.deploy(good("1.0.0").write()).status()).isEqualTo(200);
            BAD.entrySet().stream().limit(fixtures).forEach(bad ->
                    took.put(bad.getKey() + ", update", undone(watched, bad.getValue().apply(good("2.0.0")).write(), "1.0.0")));
            assertThat(watched.touched()).containsExactly(WatchedPortal.bundle(ID));
            assertThat(watched.remove(ID).status()).isEqualTo(204);
        }
        long slowest = took.values().stream().mapToLong(Long::longValue).max().orElse(0);
        FaultFigures.of("D6").with("fixtures", fixtures).with("undone", took.size()).with("slowestMs", slowest).with("ms", took)
                .with("othersAsked", hammer.asked()).with("othersLost", hammer.lost().size()).write();
        assertThat(hammer.lost()).isEmpty();
        assertThat(slowest).as(took.toString()).isLessThan(Long.getLong("planweave.faults.D6.ms", Long.MAX_VALUE));
        assertThat(BAD).hasSize(ALL);
    }

    private static ModuleMade good(String version) {
        return ModuleMade.named(ID).version(version).component(DoesNothing.class, "", "");
    }

    private long undone(WatchedPortal watched, Path jar, String before) {
        Path signed = watched.signed(jar);
        String modules = watched.modules();
        long begun = System.nanoTime();
        Http.Answer answer = watched.deploySigned(signed);
        long ms = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        assertThat(answer.status()).as(answer.text()).isIn(422, 502);
        assertThat(answer.json().path("detail").asText()).endsWith(".").doesNotContain("\tat ", "null");
        assertThat(watched.modules()).as("the modules are as they were").isEqualTo(modules);
        assertThat(watched.module(ID).path("version").asText()).isEqualTo(before);
        return ms;
    }
}

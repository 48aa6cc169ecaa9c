package org.planweave.exchange.internal.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planweave.exchange.internal.wired.EditedWord.on;
import static org.planweave.exchange.internal.wired.EditedWord.putIn;
import static org.planweave.exchange.internal.wired.EditedWord.run;
import static org.planweave.exchange.internal.wired.EditedWord.takenOut;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.planweave.api.remarks.Remark;
import org.planweave.exchange.internal.wired.EditedWord;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

/**
 * Files that LibreOffice 7.4 saved, which lets go of the tags of our controls. They were made by the last test here, with
 * {@code PLANWEAVE_SOFFICE=soffice}, which leaves what LibreOffice wrote in {@code target/libreoffice}.
 */
@PortalTest(module = "exchange")
class LibreOfficeTest {

    private static final String DAY = "2026-10-03T09:00:00Z";
    private static final Path FOLDER = Path.of("src/test/resources/returned");
    private static final String LESS = "Missed bins each fortnight";

    @OnBothDatabases
    void aFileThatWasOnlySavedChangesNothing(TestPortal portal) throws IOException {
        Wired wired = new Wired(portal);
        assertThat(saved("untouched").document()).doesNotContain("pw:line");
        Check check = wired.check(saved("untouched"));
        assertThat(check.isNothing()).isTrue();
        assertThat(check.notes()).isEmpty();
        assertThat(check.unchanged()).isEqualTo(4);
    }

    @OnBothDatabases
    void commentsAndChangesComeBackToTheirLines(TestPortal portal) throws IOException {
        Wired wired = new Wired(portal);
        edited(wired, wired.check(saved("edited")));
    }

    /** LibreOffice then forgets where a bookmark over several paragraphs started. */
    @OnBothDatabases
    void theyDoSoWhenItIsSavedTwice(TestPortal portal) throws IOException {
        Wired wired = new Wired(portal);
        edited(wired, wired.check(saved("edited-twice")));
    }

    @OnBothDatabases
    void aLineThatWasCopiedWaitsForAPerson(TestPortal portal) throws IOException {
        Wired wired = new Wired(portal);
        copied(wired, wired.check(saved("copied")));
    }

    @OnBothDatabases
    void marksThatNameDifferentLinesAreNobodys(TestPortal portal) {
        Wired wired = new Wired(portal);
        EditedWord word = wired.word().control(wired.id(0), control -> control.replace("pwl_" + wired.id(0), "pwl_" + wired.id(1))
                .replace("five days", "six days"));
        Check check = wired.check(word);
        assertThat(check.changes()).isEmpty();
        assertThat(check.leftOvers()).singleElement().satisfies(left -> {
            assertThat(left.text()).contains("within six days");
            assertThat(left.what()).startsWith("The marks of this text name different lines");
        });
        assertThat(check.notes()).anyMatch(note -> note.startsWith("Without their box") && note.contains("N0"));
    }

    @OnBothDatabases
    void linesThatWereJoinedIntoOneParagraphAreNobodys(TestPortal portal) throws IOException {
        Wired wired = new Wired(portal);
        String start = "<w:bookmarkStart w:id=\"90\" w:name=\"pwl_" + wired.id(0) + "_1_\"/>";
        EditedWord word = saved("untouched").edit(text -> text.replaceFirst("(<w:bookmarkStart [^>]*w:name=\"pwl_" + wired.id(2) + "_1_\"/>)",
                "$1" + start));
        Check check = wired.check(word);
        assertThat(check.changes()).isEmpty();
        assertThat(check.leftOvers()).singleElement().satisfies(left -> {
            assertThat(left.text()).isEqualTo(Wired.THIRD);
            assertThat(left.what()).startsWith("The marks of this text name different lines");
        });
    }

    @OnBothDatabases
    @EnabledIfEnvironmentVariable(named = "PLANWEAVE_SOFFICE", matches = ".+", disabledReason = "it needs LibreOffice")
    void theSameFilesSavedAnew(TestPortal portal) throws IOException, InterruptedException {
        Wired wired = new Wired(portal);
        assertThat(wired.check(anew("untouched", wired.word())).isNothing()).isTrue();
        copied(wired, wired.check(anew("copied", wired.word().control(wired.id(0), control ->
                control + control.replace("five days", "six days")))));
        edited(wired, wired.check(anew("edited-twice", anew("edited", edited(wired)))));
    }

    private static void copied(Wired wired, Check check) {
        assertThat(check.notes()).anyMatch(note -> note.contains("more than once") && note.contains("N0"));
        assertThat(check.changes()).singleElement().satisfies(change -> {
            assertThat(change.file()).contains("six days");
            assertThat(change.preset()).isEqualTo(Act.LEAVE);
        });
        wired.carryOut.all(check, Decision.preset());
        assertThat(wired.line(0).text()).isEqualTo(Wired.FIRST);
    }

    private static void edited(Wired wired, Check check) {
        assertThat(check.notes()).isEmpty();
        assertThat(check.leftOvers()).isEmpty();
        assertThat(check.unchanged()).isEqualTo(2);
        assertThat(check.said()).extracting(Said::author).containsExactly("Theo Brandt", "Ines Marlow");
        Said first = check.said().get(0);
        assertThat(first.line().id()).isEqualTo(wired.id(0));
        assertThat(first.remark().words()).isEqualTo(new Remark.Words("within five days", "Mend every pothole ", " of hearing of it"));
        assertThat(first.text()).contains("Theo Brandt").endsWith("Who pays for the night shift?");
        assertThat(check.said().get(1).line().id()).isEqualTo(wired.id(3));
        assertThat(check.changes()).hasSize(2);
        Change tracked = check.changes().get(0);
        assertThat(tracked.line().id()).isEqualTo(wired.id(0));
        assertThat(tracked.file()).isEqualTo("Mend every pothole within three days of hearing of it");
        assertThat(tracked.authors()).containsExactly("Ines Marlow");
        assertThat(tracked.preset()).isEqualTo(Act.SUGGEST);
        Change changed = check.changes().get(1);
        assertThat(changed.line().id()).isEqualTo(wired.id(3));
        assertThat(changed.file()).isEqualTo(LESS);
        assertThat(changed.fields()).containsExactly(new FieldChange("owner", "Head of Waste", "Head of Streets", "Head of Waste"));
        assertThat(wired.carryOut.all(check, Decision.preset())).isEqualTo(new Done(1, 1, 2, 0, 0));
        assertThat(wired.line(0).text()).isEqualTo(Wired.FIRST);
        assertThat(wired.line(3).text()).isEqualTo(LESS);
        assertThat(wired.line(3).field("owner")).isEqualTo("Head of Streets");
    }

    private static EditedWord saved(String name) throws IOException {
        return new EditedWord(Files.readAllBytes(FOLDER.resolve(name + ".docx")));
    }

    /** What LibreOffice makes of a file when it opens and saves it. */
    private static EditedWord anew(String name, EditedWord word) throws IOException, InterruptedException {
        Path target = Path.of("target/libreoffice").toAbsolutePath();
        Path out = target.resolve("saved").resolve(name + ".docx");
        Files.createDirectories(out.getParent());
        Files.deleteIfExists(out);
        Path given = Files.write(target.resolve(name + ".docx"), word.file());
        Process soffice = new ProcessBuilder(System.getenv("PLANWEAVE_SOFFICE"), "-env:UserInstallation=" + target.resolve("profile").toUri(),
                "--headless", "--convert-to", "docx", "--outdir", out.getParent().toString(), given.toString())
                .redirectErrorStream(true).redirectOutput(target.resolve(name + ".log").toFile()).start();
        assertThat(soffice.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new EditedWord(Files.readAllBytes(out));
    }

    private static EditedWord edited(Wired wired) {
        return wired.word()
                .run(Wired.FIRST, run("Mend every pothole ") + on(1, run("within ") + takenOut("Ines Marlow", "five")
                        + putIn("Ines Marlow", "three") + run(" days")) + run(" of hearing of it"))
                .run(Wired.FOURTH, on(2, run(LESS)))
                .run("Head of Waste", run("Head of Streets"))
                .comment(1, "Theo Brandt", DAY, "Who pays for the night shift?")
                .comment(2, "Ines Marlow", DAY, "Is this counted already?");
    }
}

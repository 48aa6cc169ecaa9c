package org.planweave.exchange.internal.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.planweave.exchange.internal.wired.EditedWord.on;
import static org.planweave.exchange.internal.wired.EditedWord.putIn;
import static org.planweave.exchange.internal.wired.EditedWord.run;
import static org.planweave.exchange.internal.wired.EditedWord.takenOut;

import java.util.List;
import org.planweave.api.Problem;
import org.planweave.api.planning.Plan;
import org.planweave.api.remarks.Remark;
import org.planweave.exchange.internal.wired.EditedWord;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "exchange")
class ReturnsTest {

    private static final String DAY = "2026-10-03T09:00:00Z";

    @OnBothDatabases
    void anUntouchedFileChangesNothing(TestPortal portal) {
        Wired wired = new Wired(portal);
        Check check = wired.check(wired.word());
        assertThat(check.changes()).isEmpty();
        assertThat(check.leftOvers()).isEmpty();
        assertThat(check.notes()).isEmpty();
        assertThat(check.unchanged()).isEqualTo(4);
        assertThat(check.isNothing()).isTrue();
    }

    @OnBothDatabases
    void runsThatWordSplitsAndWrapsAreOneText(TestPortal portal) {
        Wired wired = new Wired(portal);
        EditedWord word = wired.word().runs(wired.id(0), "<w:pPr><w:pStyle w:val=\"Normal\"/><w:tabs><w:tab w:val=\"left\" w:pos=\"1\"/>"
                + "</w:tabs></w:pPr><w:bookmarkStart w:id=\"1\" w:name=\"_a\"/>" + run("Mend every ") + "<w:proofErr w:type=\"spellStart\"/>"
                + "<w:smartTag w:uri=\"urn:x\" w:element=\"place\">" + run("pot") + "</w:smartTag>" + run("hole") + "<w:bookmarkEnd w:id=\"1\"/>"
                + "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" + run(" within five") + "</w:sdtContent></w:sdt>"
                + "<w:r><w:rPr><w:b/><w:rPrChange w:id=\"5\" w:author=\"X\"><w:rPr/></w:rPrChange></w:rPr><w:t xml:space=\"preserve\"> days of "
                + "hearing of it</w:t></w:r>");
        assertThat(wired.check(word).isNothing()).isTrue();
    }

    @OnBothDatabases
    void otherWordsAreAChangeThatThePlannerTakesOver(TestPortal portal) {
        Wired wired = new Wired(portal);
        Check check = wired.check(wired.word().runs(wired.id(0), run("Mend every pothole within three days")));
        assertThat(check.changes()).hasSize(1);
        assertThat(check.changes().get(0).preset()).isEqualTo(Act.UPDATE);
        assertThat(wired.carryOut.all(check, Decision.preset())).isEqualTo(new Done(1, 0, 0, 0, 0));
        assertThat(wired.line(0).text()).isEqualTo("Mend every pothole within three days");
        assertThat(wired.line(0).version()).isEqualTo(2);
        assertThat(wired.line(1).version()).isEqualTo(1);
    }

    @OnBothDatabases
    void whoMayOnlyCommentSuggests(TestPortal portal) {
        Wired wired = new Wired(portal);
        EditedWord word = wired.word().runs(wired.id(0), run("Mend fewer potholes"));
        portal.actAs(wired.reader);
        Check check = wired.check(word);
        Change change = check.changes().get(0);
        assertThat(change.mayUpdate()).isFalse();
        assertThat(change.allows(Act.UPDATE)).isFalse();
        Decision forced = new Decision(java.util.Map.of(0, new Decision.Of(Act.UPDATE, "", 1)), java.util.Set.of(), java.util.Map.of(), true);
        assertThat(catchThrowableOfType(Problem.class, () -> wired.carryOut.all(check, forced)).status()).isEqualTo(400);
        assertThat(wired.line(0).version()).isEqualTo(1);
    }

    @OnBothDatabases
    void trackedChangesAreReadAsTheWordingTheySuggest(TestPortal portal) {
        Wired wired = new Wired(portal);
        EditedWord word = wired.word().runs(wired.id(0), run("Mend every pothole within ") + takenOut("Ines Marlow", "five") + putIn("Ines Marlow",
                "three") + run(" days of hearing of it"));
        Check check = wired.check(word);
        Change change = check.changes().get(0);
        assertThat(change.file()).isEqualTo("Mend every pothole within three days of hearing of it");
        assertThat(change.tracked()).isTrue();
        assertThat(change.authors()).containsExactly("Ines Marlow");
        assertThat(change.preset()).isEqualTo(Act.SUGGEST);
        assertThat(wired.carryOut.all(check, Decision.preset()).suggested()).isEqualTo(1);
        Remark given = wired.remarks.given.get(0);
        assertThat(given.suggestion()).isEqualTo(change.file());
        assertThat(given.text()).contains("Ines Marlow");
        assertThat(wired.line(0).text()).isEqualTo(Wired.FIRST);
        wired.carryOut.all(wired.check(word), Decision.preset());
        assertThat(wired.remarks.given).as("the same file again says nothing twice").hasSize(1);
    }

    @OnBothDatabases
    void commentsStandOnTheirWordsAndSayWhoWroteThem(TestPortal portal) {
        Wired wired = new Wired(portal);
        EditedWord word = wired.word()
                .runs(wired.id(0), run("Mend every pothole ") + on(1, run("within ") + takenOut("B", "five") + run(" days")) + putIn("B",
                        " or so") + run(" of hearing of it"))
                .comment(1, "Ines Marlow", DAY, "Who pays?").comment(2, wired.planner.name(), DAY, "My own note")
                .edit(text -> text.replaceFirst("(<w:r><w:t[^>]*>)Action N1", on(2, "$1Action N1</w:t></w:r>") + "<w:r><w:t>"));
        Check check = wired.check(word);
        assertThat(check.said()).extracting(Said::author).containsExactly("Ines Marlow", wired.planner.name());
        Remark remark = check.said().get(0).remark();
        assertThat(remark.words()).isEqualTo(new Remark.Words("within five days", "Mend every pothole ", " of hearing of it"));
        assertThat(remark.version()).isEqualTo(1);
        assertThat(remark.text()).isEqualTo("Ines Marlow in Word on 3 October 2026: Who pays?");
        Said onName = check.said().get(1);
        assertThat(onName.line().id()).isEqualTo(wired.id(1));
        assertThat(onName.remark().words()).isNull();
        assertThat(onName.text()).as("one's own words need no name").isEqualTo("My own note");
        assertThat(wired.carryOut.all(check, Decision.preset()).commented()).isEqualTo(2);
        assertThat(wired.check(word).said()).allMatch(Said::already);
    }

    @OnBothDatabases
    void aCommentOnWordsThatWereRewrittenUntrackedIsOnTheWholeLine(TestPortal portal) {
        Wired wired = new Wired(portal);
        EditedWord word = wired.word().runs(wired.id(0), run("Mend roads and ") + on(1, run("mend roads")))
                .comment(1, "Ines Marlow", DAY, "Twice?");
        Said said = wired.check(word).said().get(0);
        assertThat(said.remark().words()).isNull();
        assertThat(said.text()).contains("“mend roads”").endsWith("Twice?");
    }

    @OnBothDatabases
    void aCommentOnWordsThatWereOnlyPutInNamesThem(TestPortal portal) {
        Wired wired = new Wired(portal);
        EditedWord word = wired.word().runs(wired.id(0), run(Wired.FIRST) + on(1, putIn("B", " or sooner")))
                .comment(1, "Ines Marlow", DAY, "How?");
        Said said = wired.check(word).said().get(0);
        assertThat(said.remark().words()).isNull();
        assertThat(said.text()).contains("“or sooner”").endsWith("How?");
    }

    @OnBothDatabases
    void aLostAndADoubledLineAreShownAndNothingIsGuessed(TestPortal portal) {
        Wired wired = new Wired(portal);
        EditedWord word = wired.word().control(wired.id(1), control -> "").control(wired.id(0), control -> control
                + control.replace("five days", "six days"));
        Check check = wired.check(word);
        assertThat(check.notes()).anyMatch(note -> note.startsWith("Without their box") && note.contains("N1"))
                .anyMatch(note -> note.contains("more than once") && note.contains("N0"));
        assertThat(check.changes()).hasSize(1);
        assertThat(check.changes().get(0).preset()).isEqualTo(Act.LEAVE);
        wired.carryOut.all(check, Decision.preset());
        assertThat(wired.line(0).version()).isEqualTo(1);
        assertThat(wired.line(1).text()).isEqualTo(Wired.SECOND);
    }

    @OnBothDatabases
    void aMovedLineIsOneLineAndTheOrderIsOnlySaid(TestPortal portal) {
        Wired wired = new Wired(portal);
        String[] moved = new String[1];
        EditedWord word = wired.word().control(wired.id(0), control -> {
            moved[0] = control;
            return control.replaceFirst("(?s)<w:p>(.*)</w:p>", "<w:p><w:moveFrom w:id=\"8\" w:author=\"B\">$1</w:moveFrom></w:p>");
        });
        word.control(wired.id(2), control -> control + moved[0].replaceFirst("(?s)<w:p>(.*)</w:p>",
                "<w:p><w:moveTo w:id=\"9\" w:author=\"B\">$1</w:moveTo></w:p>"));
        Check check = wired.check(word);
        assertThat(check.changes()).isEmpty();
        assertThat(check.unchanged()).isEqualTo(4);
        assertThat(check.notes()).singleElement().asString().contains("order");
    }

    @OnBothDatabases
    void aLineChangedHereSinceWaitsForAPersonAndForTheVersionTheySaw(TestPortal portal) {
        Wired wired = new Wired(portal);
        EditedWord word = wired.word().runs(wired.id(0), run("Mend every pothole in three days"));
        wired.rewrite(0, "Mend every pothole and kerb within five days of hearing of it");
        wired.rewrite(1, "Collect food waste from flats");
        Check check = wired.check(word);
        assertThat(check.notes()).singleElement().asString().contains("N0").contains("N1");
        Change change = check.changes().get(0);
        assertThat(check.changes()).hasSize(1);
        assertThat(change.isOlder()).isTrue();
        assertThat(change.preset()).isEqualTo(Act.SUGGEST);
        Decision merged = decision(new Decision.Of(Act.UPDATE, "Mend every pothole and kerb in three days", 2));
        wired.carryOut.all(check, merged);
        assertThat(wired.line(0).text()).isEqualTo("Mend every pothole and kerb in three days");
        Check later = wired.check(word);
        assertThat(catchThrowableOfType(Problem.class, () -> wired.carryOut.all(later, merged)).status()).isEqualTo(412);
    }

    @OnBothDatabases
    void fieldsComeBackTooAndAFaultNamesItsLine(TestPortal portal) {
        Wired wired = new Wired(portal);
        EditedWord word = wired.word().edit(text -> text.replace(">Head of Waste<", ">Head of Streets<"));
        Check check = wired.check(word);
        assertThat(check.changes().get(0).fields()).containsExactly(new FieldChange("owner", "Head of Waste", "Head of Streets",
                "Head of Waste"));
        wired.carryOut.all(check, Decision.preset());
        assertThat(wired.line(3).field("owner")).isEqualTo("Head of Streets");
        assertThat(wired.line(3).field("target")).isEqualTo("40");
        Check bad = wired.check(wired.word().runs(wired.id(2), run("please refuse me")));
        assertThat(catchThrowableOfType(Problem.class, () -> wired.carryOut.all(bad, Decision.preset())).detail())
                .isEqualTo("N2: That line is refused.");
    }

    @OnBothDatabases
    void whatNoLineTakesIsShownAndMayBecomeALine(TestPortal portal) {
        Wired wired = new Wired(portal);
        EditedWord word = wired.word().control(wired.id(0), control -> control + "<w:p>" + on(1, run("Sweep leaves daily")) + "</w:p>")
                .comment(1, "Ines Marlow", DAY, "New?").comment(7, "Ines Marlow", DAY, "Lost its range");
        Check check = wired.check(word);
        assertThat(check.leftOvers()).extracting(LeftOver::text)
                .containsExactly("“Sweep leaves daily” New?", "Lost its range", "Sweep leaves daily");
        Decision unseen = new Decision(java.util.Map.of(), java.util.Set.of(), java.util.Map.of(), false);
        assertThat(catchThrowableOfType(Problem.class, () -> wired.carryOut.all(check, unseen)).faults().get(0).pointer()).isEqualTo("seen");
        wired.carryOut.all(check, new Decision(java.util.Map.of(), java.util.Set.of(), java.util.Map.of(2, "action"), true));
        assertThat(wired.plans.lines(wired.plan.id())).last().satisfies(line -> {
            assertThat(line.text()).isEqualTo("Sweep leaves daily");
            assertThat(line.section()).isEqualTo("What we will do");
        });
    }

    @OnBothDatabases
    void anotherPlansFileIsRefusedAndAnotherPlansLineSaid(TestPortal portal) {
        Wired wired = new Wired(portal);
        Plan other = wired.plan(portal.department("PK", "Parks"), "Parks plan", "Plant trees");
        Problem problem = catchThrowableOfType(Problem.class, () -> wired.check(wired.word(other)));
        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.detail()).contains("Parks plan");
        String[] tree = new String[1];
        wired.word(other).control(wired.plans.lines(other.id()).get(0).id(), control -> tree[0] = control);
        LeftOver left = wired.check(wired.word().control(wired.id(0), control -> control + tree[0])).leftOvers().get(0);
        assertThat(left.text()).isEqualTo("Plant trees");
        assertThat(left.what()).contains("Parks plan");
        EditedWord before = wired.word();
        wired.plans.remove(wired.id(0), 1);
        assertThat(wired.check(before).leftOvers().get(0).text()).isEqualTo(Wired.FIRST);
    }

    @OnBothDatabases
    void anEmptiedLineStaysUnlessItIsSuggestedOtherwise(TestPortal portal) {
        Wired wired = new Wired(portal);
        Check check = wired.check(wired.word().control(wired.id(0), control -> control.replace("</w:sdtPr>",
                "<w:showingPlcHdr/></w:sdtPr>").replace(Wired.FIRST, "Click or tap here to enter text.")));
        assertThat(check.changes().get(0).isEmptied()).isTrue();
        assertThat(check.changes().get(0).allows(Act.UPDATE)).isFalse();
        wired.carryOut.all(check, decision(new Decision.Of(Act.SUGGEST, "", 1)));
        assertThat(wired.remarks.given).singleElement().satisfies(remark -> {
            assertThat(remark.text()).contains("taking this line out");
            assertThat(remark.suggestion()).isNull();
        });
        assertThat(wired.line(0).text()).isEqualTo(Wired.FIRST);
    }

    @OnBothDatabases
    void withoutTheModuleForCommentsLinesCanStillBeChanged(TestPortal portal) {
        Wired wired = new Wired(portal);
        wired.returns.remarks = null;
        Check check = wired.check(wired.word().runs(wired.id(0), run("Mend roads")));
        assertThat(check.notes()).singleElement().asString().contains("Comments are away");
        assertThat(wired.carryOut.all(check, Decision.preset()).updated()).isEqualTo(1);
    }

    @OnBothDatabases
    void unsafeFilesAreRefusedInOneSentence(TestPortal portal) {
        Wired wired = new Wired(portal);
        refused(wired, "contains-macros", wired.word().part("word/vbaProject.bin", "x").file());
        refused(wired, "contains-formulas", wired.word().runs(wired.id(0), "<w:fldSimple w:instr=\" =SUM(ABOVE) \">" + run("3")
                + "</w:fldSimple>").file());
        refused(wired, "contains-formulas", wired.word().runs(wired.id(0), "<w:r><w:instrText>DDEAUTO c x</w:instrText></w:r>").file());
        refused(wired, "unsafe-content", wired.word().edit(text -> text.replaceFirst("\\?>", "?><!DOCTYPE a>")).file());
        refused(wired, "too-large", wired.word().part("word/media.xml", " ".repeat(30_000_000)).file());
        refused(wired, "unsupported-type", "just text".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        refused(wired, "damaged", java.util.Arrays.copyOf(wired.word().file(), 2_000));
        refused(wired, "not-a-plan", wired.word().edit(text -> text.replace("pw:line", "pw:lost").replace("pwl_", "lost_")).file());
    }

    private static void refused(Wired wired, String type, byte[] file) {
        Problem problem = catchThrowableOfType(Problem.class, () -> wired.returns.check(wired.plan.id(), file));
        assertThat(problem).as(type).isNotNull();
        assertThat(problem.type()).isEqualTo(type);
        assertThat(problem.detail()).isNotBlank().matches("[^.]*(\\.docx[^.]*)?\\.");
    }

    private static Decision decision(Decision.Of first) {
        return new Decision(java.util.Map.of(0, first), java.util.Set.copyOf(List.of()), java.util.Map.of(), true);
    }
}

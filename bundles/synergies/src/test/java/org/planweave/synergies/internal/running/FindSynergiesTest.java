package org.planweave.synergies.internal.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.api.resources.ResourceText;
import org.planweave.synergies.internal.beside.JointWords;
import org.planweave.synergies.internal.beside.LineThreads;
import org.planweave.synergies.internal.beside.OpenThread;
import org.planweave.synergies.internal.beside.SharedWork;
import org.planweave.synergies.internal.beside.WaitingThreads;
import org.planweave.synergies.internal.pages.Cards;
import org.planweave.synergies.internal.pages.PageParts;
import org.planweave.synergies.internal.rows.DetectorRow;
import org.planweave.synergies.internal.rows.FindingRow;
import org.planweave.synergies.internal.rows.InitiativeRow;
import org.planweave.synergies.internal.rows.JointLineRow;
import org.planweave.synergies.internal.rows.SignatureRow;
import org.planweave.synergies.internal.rows.StruckFactRow;
import org.planweave.synergies.internal.rows.TermsRow;
import org.planweave.synergies.internal.rows.VerdictRow;
import org.planweave.synergies.internal.rules.Synergy.State;
import org.planweave.synergies.internal.stored.Initiatives;
import org.planweave.synergies.internal.stored.JudgeSynergy;
import org.planweave.synergies.internal.stored.Shown;
import org.planweave.synergies.internal.stored.SynergyReads;
import org.planweave.synergies.internal.stored.SynergySource;
import org.planweave.synergies.internal.stored.Town;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "synergies", entities = {FindingRow.class, VerdictRow.class, InitiativeRow.class, TermsRow.class,
        SignatureRow.class, JointLineRow.class, DetectorRow.class, StruckFactRow.class})
class FindSynergiesTest {

    private Town town;
    private FindSynergies finding;
    private SynergyReads reads;
    private JudgeSynergy judging;

    private void wire(TestPortal portal) {
        Looking looking = new Looking(portal);
        town = looking.town;
        finding = looking.finding;
        reads = looking.reads;
        judging = looking.judging;
    }

    private Shown works() {
        return reads.all().stream().filter(one -> one.ties("a1") && one.ties("b1")).findFirst().orElseThrow();
    }

    private boolean seesWorks() {
        return reads.all().stream().anyMatch(one -> one.ties("a1") && one.ties("b1"));
    }

    @OnBothDatabases
    void findsThePairWithTwoPiecesOfEvidence(TestPortal portal) {
        wire(portal);
        assertThat(finding.run(false).changed()).isTrue();
        Shown works = works();
        assertThat(works.synergy().evidence()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(works.synergy().evidence().get(0).kind()).as("a hard fact leads").isEqualTo("place");
        assertThat(works.synergy().isProminent()).isTrue();
        assertThat(works.synergy().state()).isEqualTo(State.OPEN);
        assertThat(finding.run(false).changed()).isFalse();
        assertThat(finding.run(true).fresh()).isZero();
        assertThat(works().synergy().foundAt()).isEqualTo(works.synergy().foundAt());
    }

    @OnBothDatabases
    void costsOneStatementOfItsOwn(TestPortal portal) {
        wire(portal);
        finding.run(false);
        List<String> own = portal.statements().of(() -> reads.ofLines(town.lines())).stream()
                .filter(sql -> sql.toLowerCase(java.util.Locale.ROOT).contains("synergies.")).toList();
        assertThat(own).hasSize(1);
    }

    @OnBothDatabases
    void costsThePageOfAPlanTwoStatementsHoweverManyPartsAsk(TestPortal portal) {
        wire(portal);
        finding.run(false);
        PageParts parts = new PageParts(town.room);
        Cards cards = new Cards(parts, judging);
        Plan plan = new Plan("plan-HW", town.highways.id(), "r27", "Business plan", "Highways", PlanState.DRAFT, 0, Instant.EPOCH, null);
        List<Line> lines = town.lines().stream().filter(line -> line.plan().equals(plan.id())).toList();
        List<String> own = portal.statements().of(() -> portal.asRequest(() -> {
            assertThat(new WaitingThreads(reads, judging, parts).render(List.of(plan))).containsKey("plan-HW");
            assertThat(new LineThreads(reads, parts).render(lines)).containsKey("a1");
            return assertThat(new OpenThread(reads, cards, parts).render(lines)).containsKey("a1");
        })).stream().filter(sql -> sql.toLowerCase(Locale.ROOT).contains("synergies.")).toList();
        assertThat(own).as("the findings of the plan, the verdicts on one type").hasSize(2);
        assertThat(own).allMatch(sql -> sql.matches("(?is).*(plan_a|found_type) (=|in).*"));
    }

    @OnBothDatabases
    void countsWhatWaitsForTheReadersDepartment(TestPortal portal) {
        wire(portal);
        finding.run(false);
        assertThat(reads.waiting(town.highways.id())).anyMatch(one -> one.ties("a1") && one.ties("b1"))
                .allMatch(one -> one.synergy().touches(town.highways.id()));
        assertThat(reads.waiting(null)).hasSizeGreaterThanOrEqualTo(reads.waiting(town.highways.id()).size());
        judging.judge(works().synergy().id(), "accept", "", null);
        assertThat(reads.waiting(town.highways.id())).noneMatch(one -> one.ties("a1") && one.ties("b1"));
    }

    @OnBothDatabases
    void aDismissalNeedsAReasonAndAQuotationOfAnOldVersionIsNotShown(TestPortal portal) {
        wire(portal);
        finding.run(false);
        String id = works().synergy().id();
        assertThatThrownBy(() -> judging.judge(id, "dismiss", " ", null)).isInstanceOf(Problem.class).hasMessageContaining("why");
        town.write("a1", town.highways, "Rebuild the Tenter Lane crossing,  and resurface the carriageway: 7 June to 30 July 2027.", 2);
        assertThat(seesWorks()).isFalse();
    }

    @OnBothDatabases
    void onlyThoseWhoReadBothLinesSeeIt(TestPortal portal) {
        wire(portal);
        finding.run(false);
        String id = works().synergy().id();
        portal.actAs(town.other);
        assertThat(seesWorks()).isTrue();
        portal.actAs(town.outsider);
        assertThat(seesWorks()).isFalse();
        assertThatThrownBy(() -> judging.judge(id, "accept", "", null)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.status()).isEqualTo(404));
    }

    @OnBothDatabases
    void aSwitchHidesItBothWaysAtOnce(TestPortal portal) {
        wire(portal);
        finding.run(false);
        portal.switches().set("synergies", "on", town.culture.id(), false);
        assertThat(seesWorks()).isFalse();
        portal.actAs(town.other);
        assertThat(reads.all()).isEmpty();
        assertThat(finding.run(false).lines()).as("its lines are not looked at").isEqualTo(town.lines().size() - 1);
        portal.switches().set("synergies", "on", town.culture.id(), true);
        finding.run(false);
        assertThat(seesWorks()).isTrue();
    }

    @OnBothDatabases
    void offersToSearchWhatIsShownAndSaysWhatItIsMadeOf(TestPortal portal) {
        wire(portal);
        finding.run(false);
        SynergySource source = new SynergySource(town.room);
        Shown works = works();
        ResourceText text = source.find(List.of(works.synergy().ref())).get(works.synergy().ref());
        assertThat(text.title()).contains("Timing conflict");
        assertThat(text.text()).contains(works.a().text(), works.b().text());
        assertThat(town.room.user().asPortal(() -> source.after("", 100))).extracting(ResourceText::ref).contains(text.ref());
        assertThat(source.parts(List.of(text.ref())).get(text.ref())).containsExactlyInAnyOrder(works.a().ref(), works.b().ref());
        judging.judge(works.synergy().id(), "dismiss", "The works end before the festival begins.", null);
        assertThat(source.parts(List.of(text.ref()))).isEmpty();
    }

    @OnBothDatabases
    void reportsOfBothSayWhatWasAcceptedInTheSameWords(TestPortal portal) {
        wire(portal);
        finding.run(false);
        SharedWork section = new SharedWork(reads, new JointWords(new Initiatives(town.room), town.room), town.room);
        Shown works = works();
        String highways = works.synergy().a().plan();
        String culture = works.synergy().b().plan();
        assertThat(portal.currentUser().asPortal(() -> section.paragraphs(List.of(highways)))).as("nobody has judged it").isEmpty();
        judging.judge(works.synergy().id(), "accept", "", null);
        List<String> said = portal.currentUser().asPortal(() -> section.paragraphs(List.of(highways)));
        assertThat(said).singleElement().asString()
                .contains("Highways and Waste (line", "Culture and Leisure (line", "their work on Tenter Lane belongs together");
        assertThat(portal.currentUser().asPortal(() -> section.paragraphs(List.of(culture)))).isEqualTo(said);
        assertThat(portal.currentUser().asPortal(() -> section.paragraphs(List.of("other")))).isEmpty();
    }

    @OnBothDatabases
    void isInNoSearchWhileADepartmentTakesNoPart(TestPortal portal) {
        wire(portal);
        finding.run(false);
        SynergySource source = new SynergySource(town.room);
        List<ResourceRef> works = List.of(works().synergy().ref());
        assertThat(source.parts(works)).hasSize(1);
        portal.switches().set("synergies", "on", town.culture.id(), false);
        assertThat(source.parts(works)).isEmpty();
        portal.switches().set("synergies", "on", town.culture.id(), true);
        assertThat(source.parts(works)).hasSize(1);
    }
}

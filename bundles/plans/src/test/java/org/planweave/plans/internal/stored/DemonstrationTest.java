package org.planweave.plans.internal.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planweave.api.modules.DemonstrationPart;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.demonstration.DemonstrationPlans;
import org.planweave.plans.internal.gates.TemplateBook;
import org.planweave.plans.internal.rows.BankHolidayRow;
import org.planweave.plans.internal.rows.CoverRow;
import org.planweave.plans.internal.rows.EditionLineRow;
import org.planweave.plans.internal.rows.EditionRow;
import org.planweave.plans.internal.rows.KeptDraftRow;
import org.planweave.plans.internal.rows.RefreshNoteRow;
import org.planweave.plans.internal.rows.LineRow;
import org.planweave.plans.internal.rows.OutcomeRow;
import org.planweave.plans.internal.rows.OutturnRow;
import org.planweave.plans.internal.rows.OverrideRow;
import org.planweave.plans.internal.rows.PlanRow;
import org.planweave.plans.internal.rows.ProposalRow;
import org.planweave.plans.internal.rows.ReminderRow;
import org.planweave.plans.internal.rows.RoundRow;
import org.planweave.plans.internal.rows.RoundSetupRow;
import org.planweave.plans.internal.rows.SignOffRow;
import org.planweave.plans.internal.rows.TemplateRow;
import org.planweave.plans.internal.rows.VersionRow;
import org.planweave.plans.internal.rules.refresh.Refresh;
import org.planweave.plans.internal.wired.WiredPlans;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

/** The files that are shipped, loaded as the portal loads them. */
@PortalTest(module = "plans", entities = {
    RoundRow.class, OutcomeRow.class, PlanRow.class, LineRow.class, VersionRow.class, EditionRow.class, EditionLineRow.class,
    KeptDraftRow.class, RefreshNoteRow.class, ProposalRow.class,
    RoundSetupRow.class, TemplateRow.class, BankHolidayRow.class, SignOffRow.class, CoverRow.class,
    OverrideRow.class, ReminderRow.class, OutturnRow.class})
class DemonstrationTest {

    private static final Path FILES = Path.of("../../karaf-assembly/src/main/distribution/demo");

    /** A department for every code. */
    private record AnyDepartment() implements Council {

        @Override
        public String name() {
            return "Any Council";
        }

        @Override
        public List<Department> departments() {
            return List.of();
        }

        @Override
        public Optional<Department> department(String code) {
            return Optional.of(new Department(code, code, "Department " + code, null, "hw", null));
        }

        @Override
        public List<Person> people() {
            return List.of();
        }

        @Override
        public Optional<Person> person(String id) {
            return Optional.empty();
        }

        @Override
        public Department ensureDepartment(String name) {
            throw new UnsupportedOperationException(name);
        }
    }

    /** The files of the distribution. */
    private record Shipped() implements DemonstrationPart.Files {

        @Override
        public Optional<InputStream> open(String name) {
            try {
                return Optional.of(Files.newInputStream(FILES.resolve(name)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public List<String> names() {
            try (Stream<Path> all = Files.list(FILES)) {
                return all.map(path -> path.getFileName().toString()).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @OnBothDatabases
    void loadsEveryPlanWithTheNumbersThatItsKeysPromise(TestPortal portal) {
        WiredPlans wired = WiredPlans.bare(portal);
        portal.currentUser().actAsPortal();

        new DemonstrationPlans(wired.rounds, wired.put, wired.proposals, wired.setups,
                new TemplateBook(wired.desk), new AnyDepartment()).load(new Shipped());

        assertThat(wired.plans.rounds()).hasSizeGreaterThanOrEqualTo(2);
        List<Line> lines = wired.plans.linesOfRound("2027");
        assertThat(lines).hasSizeGreaterThan(80);
        assertThat(lines).allSatisfy(line -> assertThat(line.number().toLowerCase(java.util.Locale.UK).replace('.', '-'))
                .as("number of %s, a %s", line.id(), line.kind())
                .isEqualTo(line.id().substring(line.plan().length() + 1)));
        Line crossing = wired.plans.line("HW-2027-a1-1").orElseThrow();
        assertThat(crossing.version()).isEqualTo(2);
        assertThat(wired.plans.lines("HW-2027", 1)).filteredOn(line -> line.id().equals("HW-2027-a1-1"))
                .singleElement().extracting(Line::version).isEqualTo(1L);
        assertThat(wired.plans.plan("HW-2027").orElseThrow().previous()).isEqualTo("HW-2026");
        assertThat(wired.plans.editions("HW-2026")).isNotEmpty();
        assertThat(wired.plans.targets()).hasSizeGreaterThan(wired.plans.outcomes().size());
        assertThat(wired.proposals.all()).hasSize(3);
        Plan plan = wired.plans.plan("HW-2027").orElseThrow();
        Refresh refresh = wired.refresh.of(plan, wired.refresh.sources(plan));
        assertThat(refresh.of(Refresh.Standing.DROPPED)).hasSize(2);
        assertThat(refresh.items()).extracting(item -> item.source().plan()).contains("HW-2025", "HW-2026");
    }
}

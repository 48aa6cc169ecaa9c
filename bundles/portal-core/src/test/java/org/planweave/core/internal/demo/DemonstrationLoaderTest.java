package org.planweave.core.internal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.api.Problem;
import org.planweave.api.modules.DemonstrationPart;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.core.internal.access.SwitchedOn;
import org.planweave.core.internal.demo.DemonstrationLoader.NamedPart;
import org.planweave.core.internal.people.PortalRows;
import org.planweave.core.internal.store.JoinedTransactions;

class DemonstrationLoaderTest {

    private static final String EACH = "org.planweave.core.internal.people.PortalRows#onEachDatabase";
    private static final Path DEMO = Path.of("../../karaf-assembly/src/main/distribution/demo");

    @TempDir
    private Path data;

    private final List<String> loaded = new ArrayList<>();
    private boolean broken;
    private int timesToGiveWay;

    @ParameterizedTest
    @MethodSource(EACH)
    void entersTheCouncilWithASignInForEachRole(PortalRows portal) throws IOException {
        SwitchedOn switches = new SwitchedOn(portal);

        assertThat(loader(portal, switches, true).loadWhenSettled()).isTrue();

        assertThat(portal.council.name()).isEqualTo("Marrowdale Council");
        assertThat(portal.council.departments()).extracting(Department::code)
                .containsExactlyInAnyOrder("PP", "HW", "AS", "CS", "CL", "HO", "PR", "CR");
        assertThat(portal.council.departments())
                .allSatisfy(one -> assertThat(portal.council.person(one.contact())).isPresent());
        assertThat(switches.all().on("comments", "receive", portal.council.department("PR").orElseThrow().id(), null))
                .isFalse();
        Path file = data.resolve("keys/demonstration-sign-ins");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).allMatch(line -> line.matches("[a-z.]+ [a-z]{5}-[a-z]{5}-[a-z]{5} [a-z-]+"));
        assertThat(lines).extracting(line -> line.split(" ")[1]).doesNotHaveDuplicates();
        assertThat(rolesThatSignIn(portal, lines)).isEqualTo(EnumSet.allOf(Role.class));
    }

    private static Set<Role> rolesThatSignIn(PortalRows portal, List<String> lines) {
        return lines.stream()
                .map(line -> portal.council.person(line.split(" ")[0]).orElseThrow())
                .map(Person::roles)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void loadsEachPartOnceInOrder(PortalRows portal) {
        SwitchedOn switches = new SwitchedOn(portal);

        loader(portal, switches, true, part("plans", 10), part("comments", 30)).loadWhenSettled();
        loader(portal, switches, true, part("plans", 10), part("surveys", 50)).loadWhenSettled();

        assertThat(loaded).containsExactly("plans as the portal", "comments as the portal");
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void goesOnWithThePartThatWasNotDone(PortalRows portal) throws IOException {
        SwitchedOn switches = new SwitchedOn(portal);
        broken = true;
        boolean whole = loader(portal, switches, true, part("plans", 10), part("clusters", 20), part("comments", 30))
                .loadWhenSettled();
        List<String> signIns = Files.readAllLines(data.resolve("keys/demonstration-sign-ins"));
        assertThat(whole).isFalse();
        assertThat(loaded).containsExactly("plans as the portal");

        broken = false;
        whole = loader(portal, switches, true, part("plans", 10), part("clusters", 20), part("comments", 30))
                .loadWhenSettled();

        assertThat(whole).isTrue();
        assertThat(loaded).containsExactly("plans as the portal", "clusters as the portal", "comments as the portal");
        assertThat(portal.settings.get("left.by.clusters")).contains("once");
        assertThat(Files.readAllLines(data.resolve("keys/demonstration-sign-ins"))).isEqualTo(signIns);
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void loadsAPartOnceMoreThatGaveWayToAnotherChange(PortalRows portal) {
        SwitchedOn switches = new SwitchedOn(portal);
        timesToGiveWay = 2;

        assertThat(loader(portal, switches, true, part("plans", 10), part("clusters", 20)).loadWhenSettled()).isTrue();

        assertThat(timesToGiveWay).isZero();
        assertThat(loaded).containsExactly("plans as the portal", "clusters as the portal");
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void leavesAPortalAloneThatHasPeopleOrWantsNone(PortalRows portal) {
        SwitchedOn switches = new SwitchedOn(portal);
        assertThat(loader(portal, switches, false, part("plans", 10)).loadWhenSettled()).isTrue();
        assertThat(portal.council.people()).isEmpty();
        portal.person("owen.blake", null, Role.ADMINISTRATOR);

        assertThat(loader(portal, switches, true, part("plans", 10)).loadWhenSettled()).isTrue();

        assertThat(portal.council.departments()).isEmpty();
        assertThat(loaded).isEmpty();
        assertThat(data.resolve("keys")).doesNotExist();
    }

    private DemonstrationLoader loader(PortalRows portal, SwitchedOn switches, boolean wanted, NamedPart... parts) {
        portalHere = portal;
        return new DemonstrationLoader(wanted, data, DEMO, () -> Arrays.asList(parts), portal.transactions, portal.user,
                portal.council, portal.settings, new CouncilPart(portal.register, portal.settings, switches.all()));
    }

    private PortalRows portalHere;

    private NamedPart part(String name, int order) {
        return new NamedPart(name, new DemonstrationPart() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public void load(Files files) {
                portalHere.settings.put("left.by." + name, "once");
                if (broken && name.equals("clusters")) {
                    throw new IllegalStateException("killed midway");
                }
                if (name.equals("clusters") && timesToGiveWay > 0) {
                    timesToGiveWay--;
                    throw Problem.of(503, JoinedTransactions.GAVE_WAY, "Once more.");
                }
                assertThat(files.names()).contains("council.json", "comments.json", "plans-2027-HW.json");
                loaded.add(name + (portalHere.user.isPortal() ? " as the portal" : " as somebody"));
            }
        });
    }
}

package org.planweave.guards;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.planweave.guards.House.Room;

/** The walls between the rooms, seen in the compiled classes of every bundle. */
class WallsTest {

    private static final String[] FRAMEWORKS = {"jakarta.persistence..", "jakarta.ws.rs..", "jakarta.servlet..", "org.osgi.."};
    private static final Pattern BANNED_NAME = Pattern.compile(".*(Impl|Utils?|Helper|Manager|DTO|Dto)|(Base|Abstract)[A-Z].*");
    private static final DescribedPredicate<JavaClass> MAKES_ITS_OWN_LIFE = DescribedPredicate.describe(
            "an activator, a tracker or blueprint", type -> type.getName().matches(
                    "org\\.osgi\\.framework\\.BundleActivator|org\\.osgi\\.util\\.tracker\\..*|org\\.osgi\\.service\\.blueprint\\..*"));

    private static final Map<String, JavaClasses> CLASSES = new TreeMap<>();

    @BeforeAll
    static void read() {
        for (Room room : House.rooms()) {
            CLASSES.put(room.id(), new ClassFileImporter().importPath(room.classes()));
        }
    }

    @Test
    void thereIsSomethingToGuard() {
        assertThat(House.modules()).extracting(Room::id).contains("plans", "hello");
        assertThat(CLASSES).allSatisfy((room, classes) -> assertThat(classes).as(room).isNotEmpty());
    }

    @Test
    void noBundleUsesTheInsideOfAnother() {
        List<String> found = CLASSES.keySet().stream().filter(room -> !room.equals("portal-test")).flatMap(room -> dependencies(room)
                .filter(each -> isInsideOfOurs(each.getTargetClass()) && !isHere(room, each.getTargetClass()))
                .map(Dependency::getDescription)).toList();
        assertThat(found).isEmpty();
    }

    /** But for the shell, whose one servlet, pages and applications are three views of the same request. */
    @Test
    void partsOfABundleFormNoRing() {
        List<String> found = CLASSES.entrySet().stream().filter(room -> !room.getKey().equals("portal-web"))
                .flatMap(room -> slices().matching("org.planweave.*.internal.(*)..").should().beFreeOfCycles().allowEmptyShould(true)
                        .evaluate(room.getValue()).getFailureReport().getDetails().stream()
                        .map(ring -> room.getKey() + ": " + ring.lines().limit(4).map(String::strip).collect(joining(" "))))
                .toList();
        assertThat(found).isEmpty();
    }

    @Test
    void rulesKnowNoFramework() {
        CLASSES.forEach((room, classes) -> noClasses().that().resideInAPackage("..internal..rules..")
                .should().dependOnClassesThat().resideInAnyPackage(FRAMEWORKS)
                .allowEmptyShould(true).check(classes));
    }

    @Test
    void theVocabularyKnowsNoFramework() {
        noClasses().that().resideInAPackage("org.planweave.api..").should().dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "jakarta.ws.rs..", "jakarta.servlet..", "org.osgi.framework..")
                .check(withoutTheStore(CLASSES.get("portal-api")));
    }

    @Test
    void noNameHidesWhatAClassIs() {
        List<String> found = CLASSES.values().stream().flatMap(JavaClasses::stream)
                .filter(WallsTest::isOurs)
                .filter(type -> BANNED_NAME.matcher(type.getSimpleName()).matches())
                .map(JavaClass::getName).toList();
        assertThat(found).isEmpty();
    }

    @Test
    void onlyTheHostsLifeCycleTracksBundles() {
        CLASSES.forEach((room, classes) -> noClasses().that().resideOutsideOfPackage("org.planweave.core.internal.life..")
                .should().dependOnClassesThat(MAKES_ITS_OWN_LIFE).allowEmptyShould(true).check(classes));
    }

    @Test
    void modulesDoNotUseWhatIsMeantForTheShell() {
        for (Room room : House.modules()) {
            noClasses().should().dependOnClassesThat().resideInAPackage("org.planweave.api.host..").check(CLASSES.get(room.id()));
        }
    }

    @Test
    void modulesSeeTheApiTheComponentsAndThemselves() {
        List<String> found = House.modules().stream().flatMap(room -> dependencies(room.id())
                .filter(each -> isOurs(each.getTargetClass()) && !isHere(room.id(), each.getTargetClass()))
                .filter(each -> !each.getTargetClass().getPackageName().matches("org\\.planweave\\.(api|ui)(\\..*)?"))
                .map(Dependency::getDescription)).toList();
        assertThat(found).isEmpty();
    }

    private static JavaClasses withoutTheStore(JavaClasses api) {
        return api.that(DescribedPredicate.describe("not the store",
                type -> !type.getPackageName().equals("org.planweave.api.store")));
    }

    private static Stream<Dependency> dependencies(String room) {
        return CLASSES.get(room).stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream());
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("org.planweave.");
    }

    private static boolean isInsideOfOurs(JavaClass type) {
        return isOurs(type) && type.getPackageName().contains(".internal");
    }

    private static boolean isHere(String room, JavaClass type) {
        String own = "org.planweave." + room.replace("portal-", "").replace("-", "");
        return (type.getBaseComponentType().getPackageName() + ".").startsWith(own + ".");
    }

}

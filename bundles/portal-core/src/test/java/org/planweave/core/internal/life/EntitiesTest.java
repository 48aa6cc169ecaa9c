package org.planweave.core.internal.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Jars whose lists of entities do not say what is in them: the check says so, and not a person’s first use. */
class EntitiesTest {

    private static final String ROW = "org.example.surveys.SurveyRow";
    private static final String OTHER = "org.example.surveys.AnswerRow";

    @TempDir
    Path folder;

    @Test
    void oneThatIsListedInBothPlacesIsSound() throws Exception {
        assertThat(faults(jar(list(ROW), ROW).file(file(ROW), entity(ROW)))).isEmpty();
        assertThat(faults(CraftedJar.sound())).as("without any").isEmpty();
    }

    @Test
    void oneThatIsNotListedWouldFailAtItsFirstUse() throws Exception {
        assertThat(faults(jar(list(ROW), ROW + "," + OTHER).file(file(ROW), entity(ROW)).file(file(OTHER), entity(OTHER)))).containsExactly(
                "Its entity “" + OTHER + "” is missing from META-INF/persistence.xml, so it would fail when it is first used. List it there.");
        assertThat(faults(jar(list(ROW, OTHER), ROW).file(file(ROW), entity(ROW)).file(file(OTHER), entity(OTHER)))).containsExactly(
                "Its entity “" + OTHER + "” is missing from the entities of its @PlanweaveModule, so it would fail when it is first used. "
                        + "List it there.");
        assertThat(faults(CraftedJar.sound().file(file(ROW), entity(ROW)))).as("no list at all").containsExactly(
                "Its entity “" + ROW + "” is missing from META-INF/persistence.xml and from the entities of its @PlanweaveModule, "
                        + "so it would fail when it is first used. List it there.");
    }

    @Test
    void aLineThatIsCommentedOutListsNothing() throws Exception {
        assertThat(faults(jar("<persistence><!-- <class>" + ROW + "</class> --></persistence>", ROW).file(file(ROW), entity(ROW))))
                .singleElement().asString().contains("is missing from META-INF/persistence.xml,");
    }

    @Test
    void oneThatIsListedButNotThereIsSaid() throws Exception {
        assertThat(faults(jar(list(ROW), ROW))).containsExactly(
                "Its META-INF/persistence.xml lists “" + ROW + "”, which is not in the jar. Take it out there, or build it anew (mvn clean package).",
                "Its @PlanweaveModule names the entity “" + ROW + "”, which is not in the jar. Take it out there, or build it anew "
                        + "(mvn clean package).");
    }

    @Test
    void aClassThatOnlySpeaksOfEntitiesIsNone() throws Exception {
        assertThat(faults(CraftedJar.sound().file("org/example/surveys/Reads.class", aboutEntities()))).isEmpty();
    }

    private List<String> faults(CraftedJar jar) throws Exception {
        ModuleJar read = new JarReader(new Signers(folder.resolve("allowed-signers"))).look(jar.write(folder));
        assertThat(read.faults()).isEmpty();
        return read.entityFaults();
    }

    private static CraftedJar jar(String list, String said) {
        return CraftedJar.sound().file("META-INF/persistence.xml", list)
                .header("Provide-Capability", CraftedJar.capability("surveys", "1.0") + ";entities:List<String>=\"" + said + "\"");
    }

    private static String list(String... classes) {
        StringBuilder xml = new StringBuilder("<persistence><persistence-unit name=\"surveys\">");
        for (String name : classes) {
            xml.append("<class>").append(name).append("</class>");
        }
        return xml.append("</persistence-unit></persistence>").toString();
    }

    private static String file(String name) {
        return name.replace('.', '/') + ".class";
    }

    private static byte[] entity(String name) {
        ClassWriter writer = begun(name);
        writer.visitAnnotation("Ljakarta/persistence/Entity;", true).visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static byte[] aboutEntities() {
        ClassWriter writer = begun("org.example.surveys.Reads");
        writer.visitField(Opcodes.ACC_PRIVATE, "of", "Ljakarta/persistence/Entity;", null, null).visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static ClassWriter begun(String name) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name.replace('.', '/'), null, "java/lang/Object", null);
        return writer;
    }
}

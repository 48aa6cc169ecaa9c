package org.planweave.core.internal.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar with several faults is read to its end, signed or not, and all of them are said. */
class AllFaultsTest {

    @TempDir
    Path folder;

    /** An author who hears of one fault at a time sends it as many times. */
    @Test
    void saysAllThatIsWrongAtOnceWhoeverSignedIt() throws Exception {
        Path jar = CraftedJar.sound().header("DynamicImport-Package", "*").header("Export-Package", "org.example.others")
                .file("lib/fast.so", "x").without("org/example/surveys/Pages.class").write(folder);
        ModuleJar read = reader().look(jar);
        assertThat(read.faults()).satisfiesExactly(
                fault -> assertThat(fault).contains("DynamicImport-Package"),
                fault -> assertThat(fault).contains("exports the package “org.example.others”"),
                fault -> assertThat(fault).contains("native code, “lib/fast.so”"),
                fault -> assertThat(fault).contains("“org.example.surveys.Pages”, is not in the jar"));
        assertThat(read.signature().trouble()).contains("It is not signed");
        assertThat(catchThrowable(() -> reader().read(jar))).as("but it is not run").isInstanceOfSatisfying(ModuleRefused.class,
                refused -> assertThat(refused.refusals()).isEqualTo(read.faults()));
    }

    @Test
    void saysOnlyTheFirstOfVeryManyFaults() throws Exception {
        CraftedJar jar = CraftedJar.sound();
        for (int i = 0; i < 300; i++) {
            jar.file("lib/" + i + ".so", "x");
        }
        assertThat(reader().look(jar.write(folder)).faults()).hasSize(21).last().isEqualTo("There are 280 more faults of this kind.");
    }

    private JarReader reader() {
        return new JarReader(new Signers(folder.resolve("allowed-signers")));
    }
}

package org.planweave.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasedPeopleTest {

    @TempDir
    private Path folder;

    private Path list(String root) throws IOException {
        Path keys = folder.resolve(root).resolve("keys");
        Files.createDirectories(keys);
        return keys.resolve("erased-people");
    }

    @Test
    void anOlderBackupForgetsNobody() throws IOException {
        Files.writeString(list("data"), "b\nc\n");
        Files.writeString(list("copy"), "a\nb\n");
        ErasedPeople erased = new ErasedPeople(new DataFolder(folder.resolve("data")));

        erased.carry(folder.resolve("copy"));

        assertThat(list("copy")).hasContent("a\nb\nc\n");
        // It breaks off: the folder's own keys are gone, and the copy is made anew from the backup.
        Files.delete(list("data"));
        Files.writeString(list("copy"), "a\nb\n");
        erased.carry(folder.resolve("copy"));
        assertThat(list("copy")).hasContent("a\nb\nc\n");
        erased.done();
        assertThat(folder.resolve("data/erased-people")).doesNotExist();
    }

    @Test
    void makesNoListWhereNobodyIsErased() throws IOException {
        list("data");
        Path copy = list("copy");

        new ErasedPeople(new DataFolder(folder.resolve("data"))).carry(folder.resolve("copy"));

        assertThat(copy).doesNotExist();
    }
}

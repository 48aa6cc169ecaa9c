package org.planweave.cli.internal;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The disk under a data folder: whether a portal may write there, and has room to. */
final class Ground {

    private static final long MIB = 1024 * 1024;
    /** What a first start takes, half as much again: the database and the bundles' store. */
    private static final long FIRST_START_MIB = 200;
    private static final long LATER_START_MIB = 50;

    private Ground() {}

    /** Makes the folders that a start needs. */
    static void prepare(DataFolder data) {
        boolean first = !Files.exists(data.root().resolve("db"));
        try {
            Files.createDirectories(data.karaf().resolve("tmp"));
            Files.createDirectories(data.log());
            Files.delete(Files.createTempFile(data.root(), "written", ""));
            demand(data.root(), Files.getFileStore(data.root()).getUsableSpace(), first ? FIRST_START_MIB : LATER_START_MIB);
        } catch (IOException e) {
            String where = e instanceof FileSystemException file && file.getFile() != null ? file.getFile() : data.root().toString();
            throw new Refused("The data folder " + data.root() + " cannot be used: " + where + " cannot be written by you. "
                    + "Put that right, or name another folder with --data.", e);
        }
    }

    /** @throws Refused if fewer than so many mebibytes are free, given the free bytes */
    static void demand(Path folder, long free, long mib) {
        if (free < mib * MIB) {
            throw new Refused("The disk of " + folder + " has " + free / MIB + " MiB free, and a start takes " + mib
                    + ". Make room, or name a folder on another disk with --data.");
        }
    }
}

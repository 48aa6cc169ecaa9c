package org.planweave.cli.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A data folder on which nothing runs, and nothing is started by a command while this is open. A bar outlasts even the death of this
 * process: a file in the place of the folder {@code karaf}, over which every version's start stumbles before it has changed anything.
 */
final class StillFolder implements AutoCloseable {

    private final DataFolder data;
    private final FileChannel channel;
    private final FileLock lock;

    private StillFolder(DataFolder data, FileChannel channel, FileLock lock) {
        this.data = data;
        this.channel = channel;
        this.lock = lock;
    }

    static StillFolder of(DataFolder data) throws IOException {
        Files.createDirectories(data.root());
        FileChannel channel = FileChannel.open(data.startLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null || data.inUse()) {
            channel.close();
            throw new Refused("A portal runs on " + data.root() + ", or another command is at work there; "
                    + "stop it with planweave stop, or try again in a moment.");
        }
        return new StillFolder(data, channel, lock);
    }

    void bar(String why) throws IOException {
        if (!Files.isRegularFile(data.karaf())) {
            FolderTree.remove(data.karaf());
            Files.writeString(data.karaf(), why);
        }
    }

    void unbar() throws IOException {
        if (Files.isRegularFile(data.karaf())) {
            Files.delete(data.karaf());
        }
        FolderTree.remove(data.trialKaraf());
    }

    static boolean isBarred(DataFolder data) {
        Path karaf = data.karaf();
        return Files.isRegularFile(karaf);
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}

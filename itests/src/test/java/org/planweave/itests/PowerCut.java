package org.planweave.itests;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.planweave.itests.DiskTrace.Call;

/**
 * A folder as a disk may have it when the power goes: what it was told to keep is there; of what was written since, any part may be, in
 * whatever order the disk took it, and the last piece may be torn. Names of files are kept in order, as file systems with a journal do.
 */
final class PowerCut {

    /** Disks write whole sectors of this size or none. */
    private static final int SECTOR = 4096;

    private final Path from;
    private final Path to;
    private final Random chance;
    private final boolean diskForgets;
    private final Map<Path, List<Call>> pending = new HashMap<>();

    /** @param diskForgets the disk says that it keeps what it does not: for seeing that a loss would be seen */
    PowerCut(Path from, Path to, long seed, boolean diskForgets) {
        this.from = from;
        this.to = to;
        this.chance = new Random(seed);
        this.diskForgets = diskForgets;
    }

    void at(Instant moment, Path before, List<Call> calls) throws IOException {
        Scratch.copy(before, to);
        double until = DiskTrace.seconds(moment);
        for (Call call : calls) {
            if (call.begun() <= until) {
                happen(call);
            }
        }
        for (List<Call> writes : pending.values()) {
            for (int i = 0; i < writes.size(); i++) {
                if (chance.nextBoolean()) {
                    write(writes.get(i), i == writes.size() - 1);
                }
            }
        }
    }

    private void happen(Call call) throws IOException {
        Path file = there(call);
        switch (call.kind()) {
            case WRITE -> {
                if (call.kept() && !diskForgets) {
                    keepWhatShares(call);
                    write(call, false);
                } else {
                    pending.computeIfAbsent(call.file(), any -> new ArrayList<>()).add(call);
                }
            }
            case SYNC -> {
                if (!diskForgets) {
                    keepPending(call.file());
                }
            }
            case LENGTH -> {
                keepPending(call.file());
                if (Files.exists(file)) {
                    setLength(file, call.offset());
                }
            }
            case MADE -> {
                if (!Files.exists(file)) {
                    Files.createFile(file);
                }
            }
            case GONE -> {
                pending.remove(call.file());
                Files.deleteIfExists(file);
            }
        }
    }

    private void keepPending(Path file) throws IOException {
        List<Call> writes = pending.remove(file);
        if (writes != null) {
            for (Call call : writes) {
                write(call, false);
            }
        }
    }

    /** A write that is kept takes along what was written to the same sectors before, and nothing else of its file. */
    private void keepWhatShares(Call call) throws IOException {
        List<Call> writes = pending.getOrDefault(call.file(), new ArrayList<>());
        for (Call other : List.copyOf(writes)) {
            if (firstSector(other) <= lastSector(call) && firstSector(call) <= lastSector(other)) {
                write(other, false);
                writes.remove(other);
            }
        }
    }

    private static long firstSector(Call call) {
        return call.offset() / SECTOR;
    }

    private static long lastSector(Call call) {
        return (call.offset() + Math.max(1, call.bytes().length) - 1) / SECTOR;
    }

    private void write(Call call, boolean torn) throws IOException {
        if (!Files.exists(there(call))) {
            // It had gone before the folder was looked at, and goes in the trace.
            return;
        }
        int length = call.bytes().length;
        int sectors = (length + SECTOR - 1) / SECTOR;
        int written = torn && sectors > 1 ? SECTOR * (1 + chance.nextInt(sectors - 1)) : length;
        try (FileChannel channel = FileChannel.open(there(call), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(call.bytes(), 0, written), call.offset());
        }
    }

    private static void setLength(Path file, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (channel.size() > length) {
                channel.truncate(length);
            } else if (channel.size() < length) {
                channel.write(ByteBuffer.wrap(new byte[1]), length - 1);
            }
        }
    }

    private Path there(Call call) {
        return to.resolve(from.relativize(call.file()).toString());
    }
}

package org.planweave.cli.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far an upgrade has come: {@code upgrade.json} in the data folder, there from the first step to the last. Whoever finds it after a
 * crash knows what to undo.
 *
 * @param id which upgrade; the new version migrates only for the one that is under way
 * @param old the folder of the old distribution
 * @param port where the old portal ran; 0 if it did not
 */
record UpgradeJournal(String id, Step step, String from, String to, Path old, Path backup, int port) {

    /** What is being done. */
    enum Step {
        /** The old portal is stopped and backed up; nothing is changed yet. */
        BACKUP,
        /** The new version migrates the data and is looked at. */
        TRIAL,
        /** It was found good: from here on there is no way but forward. */
        FORWARD,
        /** It was not: the backup is put back. */
        BACK
    }

    private static final String NAME = "upgrade.json";

    static Optional<UpgradeJournal> in(DataFolder data) {
        Path file = data.root().resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Map<String, Object> json = Json.object(Files.readString(file));
            return Optional.of(new UpgradeJournal(Json.text(json, "id"), Step.valueOf(Json.text(json, "step")), Json.text(json, "from"),
                    Json.text(json, "to"), Path.of(Json.text(json, "old")), Path.of(Json.text(json, "backup")),
                    Integer.parseInt(Json.text(json, "port"))));
        } catch (IOException e) {
            throw new Refused("The journal " + file + " cannot be read by you: " + e.getMessage() + ".", e);
        }
    }

    UpgradeJournal at(Step next, DataFolder data) throws IOException {
        UpgradeJournal journal = new UpgradeJournal(id, next, from, to, old, backup, port);
        journal.write(data);
        return journal;
    }

    /** On the disk when it returns, and whole at every moment. */
    void write(DataFolder data) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("step", step.name());
        json.put("from", from);
        json.put("to", to);
        json.put("old", old.toString());
        json.put("backup", backup.toString());
        json.put("port", port);
        Path fresh = data.root().resolve(NAME + ".new");
        try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(Json.pretty(json).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(fresh, data.root().resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void forget(DataFolder data) throws IOException {
        Files.deleteIfExists(data.root().resolve(NAME));
    }
}

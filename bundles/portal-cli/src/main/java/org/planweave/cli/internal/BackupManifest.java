package org.planweave.cli.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a backup holds: {@code manifest.json}, with its own SHA-256 beside it, so that no bit of either can be another.
 *
 * @param database {@code derby} or {@code postgresql}
 */
record BackupManifest(String version, String made, String database, List<Entry> files) {

    static final String NAME = "manifest.json";
    private static final String SEAL = "manifest.sha256";

    /** One file of it, with its path in the backup. */
    record Entry(String path, long size, String sha256) {}

    /** Lists and writes what is there. */
    static BackupManifest write(Path backup, String version, String made, String database) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Path file : FolderTree.files(backup)) {
            entries.add(new Entry(backup.relativize(file).toString(), Files.size(file), FolderTree.sha256(file)));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("product", "planweave");
        json.put("format", 1);
        json.put("version", version);
        json.put("made", made);
        json.put("database", database);
        json.put("files", entries.stream().map(entry ->
                Map.of("path", entry.path(), "size", entry.size(), "sha256", entry.sha256())).toList());
        Path manifest = Files.writeString(backup.resolve(NAME), Json.pretty(json));
        Files.writeString(backup.resolve(SEAL), FolderTree.sha256(manifest) + "  " + NAME + "\n");
        return new BackupManifest(version, made, database, entries);
    }

    /** @throws Refused if the backup is not exactly as it was made */
    static BackupManifest proved(Path backup) throws IOException {
        BackupManifest manifest = read(backup);
        Set<String> there = new HashSet<>();
        for (Path file : FolderTree.files(backup)) {
            there.add(backup.relativize(file).toString());
        }
        there.removeAll(Set.of(NAME, SEAL));
        for (Entry entry : manifest.files()) {
            if (!there.remove(entry.path())) {
                throw damaged(backup, entry.path() + " is missing");
            }
            Path file = backup.resolve(entry.path());
            if (Files.size(file) != entry.size() || !FolderTree.sha256(file).equals(entry.sha256())) {
                throw damaged(backup, entry.path() + " is not as it was written");
            }
        }
        if (!there.isEmpty()) {
            throw damaged(backup, there.iterator().next() + " does not belong to it");
        }
        return manifest;
    }

    private static BackupManifest read(Path backup) throws IOException {
        Path file = backup.resolve(NAME);
        Path seal = backup.resolve(SEAL);
        if (!Files.isRegularFile(file) || !Files.isRegularFile(seal)) {
            throw new Refused("There is no whole backup in " + backup + "; name a folder that planweave backup made.");
        }
        byte[] right = (FolderTree.sha256(file) + "  " + NAME + "\n").getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(Files.readAllBytes(seal), right)) {
            throw damaged(backup, NAME + " is not as it was written");
        }
        Map<String, Object> json = Json.object(Files.readString(file));
        List<Entry> entries = Json.rows(Json.write(json.get("files"))).stream().map(row -> new Entry(Json.text(row, "path"),
                Long.parseLong(Json.text(row, "size")), Json.text(row, "sha256"))).toList();
        return new BackupManifest(Json.text(json, "version"), Json.text(json, "made"), Json.text(json, "database"), entries);
    }

    private static Refused damaged(Path backup, String what) {
        return new Refused("The backup " + backup + " is damaged: " + what + ". Nothing was changed; take another backup.");
    }
}

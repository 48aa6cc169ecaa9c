package org.planweave.api.modules;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.planweave.api.Identified;

/**
 * What modules left that are not here any more. It stays until the module is deployed again, and has all of it back, or until somebody
 * deletes it for good. For administrators and module deployers.
 */
@ProviderType
public interface LeftBehind {

    /** A table and how many rows it has. */
    record LeftTable(String name, long rows) {}

    /**
     * What one module left.
     *
     * @param title its title; its id where it went before titles were kept
     * @param version the version that ran last, or null where nobody knows
     * @param removedBy the id of the person who took it away, or null where nobody knows
     * @param texts how many of its texts can be read on their plans
     * @param unreadable why its texts cannot be read without it, in a sentence; null where they can
     */
    record Left(String id, String title, @Nullable String version, @Nullable Instant removedAt, @Nullable String removedBy, long texts,
            @Nullable String unreadable, List<LeftTable> tables) implements Identified {

        /** The rows of all its tables. */
        public long rows() {
            return tables.stream().mapToLong(LeftTable::rows).sum();
        }
    }

    /**
     * What would stay readable if a module were taken away now.
     *
     * @param kinds how many of each kind: {@code comment}, {@code report}, …
     * @param plans on how many plans
     */
    record Foreseen(Map<String, Long> kinds, long plans) {}

    /** A ZIP file that is sent while it is written. */
    @FunctionalInterface
    interface Archive {
        void writeTo(OutputStream out) throws IOException;
    }

    /** All of them, by title; those that left nothing are not among them. */
    List<Left> all();

    /** @throws org.planweave.api.Problem 404 if no module of this id left anything */
    Left one(String id);

    /** What taking away a module that is here would leave readable. */
    Foreseen foreseen(String id);

    /**
     * Everything that a module left, as one ZIP file: each table as CSV and as JSON lines, and a manifest. For administrators who have
     * just proved who they are, for it holds what is not for everybody; audited.
     */
    Archive archive(String id);

    /**
     * Deletes what a module left: its tables, its texts, its migration history, switches, listeners and jobs, in one transaction. For
     * module deployers who have just proved who they are; audited with the reason.
     *
     * @return what there was
     * @throws org.planweave.api.Problem 404 if it left nothing, 409 while it is here, 400 without a reason
     */
    Left deleteForGood(String id, String reason);
}

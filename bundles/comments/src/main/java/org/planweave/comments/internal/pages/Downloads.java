package org.planweave.comments.internal.pages;

import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.planweave.api.Problem;
import org.planweave.api.tables.Table;
import org.planweave.api.tables.TableFiles;
import org.planweave.api.tables.TableFiles.Format;

/** Gives tables out as files: CSV always, Excel and Word while the module that writes them is there. */
@Component(service = Downloads.class)
public final class Downloads {

    private static final String CSV = "csv";
    private static final int AWAY = 503;

    private final PageParts parts;
    private volatile @Nullable TableFiles files;

    @Activate
    public Downloads(@Reference PageParts parts) {
        this.parts = parts;
    }

    /** Away while the module for documents is. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY,
            unbind = "leave")
    public void take(@Nullable TableFiles writer) {
        files = writer;
    }

    /** It goes; the next one may have come already. */
    public void leave(TableFiles writer) {
        if (files == writer) {
            files = null;
        }
    }

    /** The endings of the files that there are now. */
    public List<String> endings() {
        return files == null ? List.of(CSV) : List.of(CSV, Format.XLSX.ending(), Format.DOCX.ending());
    }

    /**
     * The table as a file to keep.
     *
     * @throws Problem 503 for a form that nobody writes just now
     */
    public Response file(Table table, String name, String ending) {
        if (ending.equals(CSV)) {
            return kept(Csv.of(table).getBytes(StandardCharsets.UTF_8), "text/csv; charset=UTF-8", name, ending);
        }
        Format format = Format.valueOf(ending.toUpperCase(Locale.ROOT));
        TableFiles writer = files;
        if (writer == null) {
            throw Problem.of(AWAY, "files-away", parts.text("comments.list.noFiles"));
        }
        return kept(writer.write(table, format), format.type(), name, ending);
    }

    private static Response kept(byte[] content, String type, String name, String ending) {
        return Response.ok(content, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + '.' + ending + '"')
                .build();
    }
}

package org.planweave.exchange.internal.archive;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.documents.PlanTables;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.Council;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Plans;
import org.planweave.api.tables.Table;
import org.planweave.exchange.internal.export.Exported;
import org.planweave.exchange.internal.export.PlanDocuments;
import org.planweave.exchange.internal.extent.Readers;

/** Writes the plans of a round, one after another, so that never more than one of them is held. */
@Component(service = RoundArchive.class)
public final class RoundArchive {

    /** PDF goes last, for it takes longest. */
    private static final List<String> WHOLE_PLANS = List.of("json", "docx", "pdf");

    private final Plans plans;
    private final Council council;
    private final PlanDocuments documents;
    private final OtherTables others;
    private final Readers readers;
    private final Audit audit;
    private final Messages messages = Messages.of(RoundArchive.class);

    @Activate
    public RoundArchive(@Reference Plans plans, @Reference Council council, @Reference PlanDocuments documents,
            @Reference OtherTables others, @Reference Readers readers, @Reference Audit audit) {
        this.plans = plans;
        this.council = council;
        this.documents = documents;
        this.others = others;
        this.readers = readers;
        this.audit = audit;
    }

    /** Writes it. What fails on the way leaves a file without its table of contents and its manifest, which nobody can open. */
    void write(Taking taking, OutputStream out) {
        record(taking, "round.archive.begun", Map.of());
        Bundle bundle = new Bundle(out, taking.at());
        Manifest manifest = new Manifest(council.name(), taking.round(), taking.extent(), taking.at(), taking.words());
        Map<String, List<Plan>> byDepartment = readers.as(taking.extent(), () -> plans.plans(taking.round().id())).stream()
                .collect(Collectors.groupingBy(Plan::department, LinkedHashMap::new, Collectors.toList()));
        byDepartment.values().forEach(all -> department(taking, all, bundle, manifest));
        Entry last = bundle.add(Manifest.FILE, manifest.written(bundle.entries()));
        bundle.finish();
        record(taking, "round.archived", Map.of("files", String.valueOf(bundle.entries().size()), "manifest", last.sha256()));
    }

    private void department(Taking taking, List<Plan> all, Bundle bundle, Manifest manifest) {
        Folder folder = new Folder(bundle, documents.department(all.get(0)));
        for (Plan plan : all) {
            readers.as(taking.extent(), () -> {
                plan(taking, documents.read(plan), folder, manifest);
                return plan;
            });
        }
        folder.close(council.name(), taking.at().toString(), messages.text("exchange.archive.guard"));
    }

    private void plan(Taking taking, Exported one, Folder folder, Manifest manifest) {
        List<Entry> files = new ArrayList<>();
        String name = folder.free(one.plan().kind());
        files.add(folder.add(name + ".csv", one.plan().title(), LineTable.of(one), LineTable.schema()));
        WHOLE_PLANS.forEach(ending -> documents.written(one, ending, taking.words())
                .ifPresent(document -> files.add(folder.add(name + '.' + ending, document.content()))));
        int rows = 0;
        for (PlanTables other : others.now()) {
            Table table = other.of(one.plan());
            if (!table.rows().isEmpty()) {
                Sheet sheet = new Sheet(table.columns(), table.rows());
                files.add(folder.add(name + '-' + other.name() + ".csv", one.plan().title() + ": " + table.title(), sheet, sheet.schema()));
                rows += table.rows().size();
            }
        }
        manifest.add(one, files, rows);
    }

    private void record(Taking taking, String action, Map<String, String> facts) {
        Map<String, String> all = new LinkedHashMap<>(facts);
        all.put("extent", taking.extent().word());
        audit.record(action, "plans:round:" + taking.round().id(), all);
    }
}

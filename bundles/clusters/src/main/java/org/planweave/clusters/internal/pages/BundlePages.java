package org.planweave.clusters.internal.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.clusters.internal.bundles.ChecksBundles;
import org.planweave.clusters.internal.bundles.ChecksBundles.Outcome;
import org.planweave.clusters.internal.rules.Charter;
import org.planweave.clusters.internal.rules.Field;
import org.planweave.ui.Page;

/** A dry run for the file of a cluster bundle: what it would change in the current round. */
@Component(service = BundlePages.class)
@JakartarsResource
@Path("clusters/check-bundle")
@Produces(MediaType.TEXT_HTML)
public final class BundlePages {

    private final PageParts parts;
    private final ChecksBundles checks;

    @Activate
    public BundlePages(@Reference PageParts parts, @Reference ChecksBundles checks) {
        this.parts = parts;
        this.checks = checks;
    }

    @GET
    public Page form() {
        parts.permits().requireForm();
        return page("", "", Map.of(), null);
    }

    /** Says what the file would do; nothing is changed. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Page check(@FormParam("module") @DefaultValue("") String module, @FormParam("file") @DefaultValue("") String file) {
        parts.permits().requireForm();
        if (!module.strip().matches("[a-z][a-z0-9-]{0,39}")) {
            return page(module, file, Map.of("module", parts.text("clusters.bundle.module.wrong")), null).status(422);
        }
        Outcome outcome = checks.check(module.strip(), parts.plans().currentRound()
                .orElseThrow(() -> Problem.notFound(parts.text("clusters.noRounds"))), file.getBytes(StandardCharsets.UTF_8));
        return page(module, file, Map.of(), outcome);
    }

    private Page page(String module, String file, Map<String, String> errors, @Nullable Outcome outcome) {
        String title = parts.text("clusters.bundle.title");
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("title", title);
        model.put("module", module);
        model.put("file", file);
        model.put("errors", errors);
        model.put("heading", outcome == null ? null : heading(outcome));
        model.put("sentences", outcome == null ? List.of() : sentences(outcome));
        return parts.page(title).body(parts.render("bundle.jte", model));
    }

    private String heading(Outcome outcome) {
        if (!outcome.problems().isEmpty()) {
            return parts.text("clusters.bundle.refused");
        }
        return parts.text(outcome.exists() ? outcome.changes().isEmpty() ? "clusters.bundle.same" : "clusters.bundle.changes"
                : "clusters.bundle.forms");
    }

    private List<String> sentences(Outcome outcome) {
        List<String> all = new ArrayList<>(outcome.problems());
        Charter charter = outcome.charter();
        if (charter != null) {
            all.add(parts.text("clusters.reorganise.after", charter.name(), parts.names(charter.members()),
                    parts.name(charter.lead())));
        }
        if (outcome.exists() && !outcome.changes().isEmpty()) {
            all.add(parts.text("clusters.bundle.changed", fields(outcome.changes())));
        }
        if (!outcome.kept().isEmpty()) {
            all.add(parts.text("clusters.bundle.kept", fields(outcome.kept())));
        }
        all.addAll(SightWords.of(parts, outcome.losses(), "clusters.reorganise.loss"));
        all.addAll(SightWords.of(parts, outcome.gains(), "clusters.reorganise.gain"));
        return all;
    }

    private String fields(Set<Field> fields) {
        return fields.stream().sorted().map(one -> parts.text("clusters.field." + one.name())).collect(Collectors.joining(", "));
    }
}

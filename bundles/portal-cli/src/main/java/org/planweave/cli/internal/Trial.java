package org.planweave.cli.internal;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One module's life in a portal of its own: what has to hold at each step of it. */
final class Trial {

    private static final String MODULES = "/api/v1/modules";

    private final ScratchPortal portal;
    private final ModuleJar module;
    private final Findings findings;
    private final Api api;
    private final Surface surface;
    private final Neighbours neighbours;

    Trial(ScratchPortal portal, ModuleJar module, Findings findings) {
        this.portal = portal;
        this.module = module;
        this.findings = findings;
        this.api = portal.api();
        this.surface = new Surface(portal, module);
        this.neighbours = new Neighbours(portal, module);
    }

    void run() throws IOException, GeneralSecurityException {
        boolean stays = clear();
        neighbours.remember();
        if (!accepted() || !deployed(module.version(), "it is deployed")) {
            return;
        }
        looks();
        updates();
        if (stays) {
            return;
        }
        List<String> held = surface.lists();
        goes();
        if (deployed(module.laterBy(1), "it is deployed again")) {
            findings.found("what it held is back: its lists say what they said", held.equals(surface.lists()) ? List.of()
                    : List.of("before " + held + ", now " + surface.lists()), "keep data in tables of the module, made by its migrations");
            findings.found("its pages are back", surface.pagesThatDoNotAnswer(), "see log/portal.log of a portal that it is deployed in");
        }
    }

    /** One that ships is taken away first, as far as that is allowed. */
    private boolean clear() {
        Optional<Map<String, Object>> there = state();
        boolean stays = there.filter(state -> Boolean.TRUE.equals(state.get("always"))).isPresent();
        if (there.isPresent() && !stays) {
            api.delete(MODULES + "/" + module.id());
        }
        return stays;
    }

    private boolean accepted() throws IOException, GeneralSecurityException {
        Map<String, Object> check = Json.object(upload(MODULES + "/check", module.version()));
        return findings.found("a portal accepts it", Json.texts(check, "refusals"), "put right what the portal says of the jar");
    }

    private boolean deployed(String version, String check) throws IOException, GeneralSecurityException {
        try {
            upload(MODULES + "?downgrade=true", version);
        } catch (Refused refused) {
            return findings.found(check, List.of(refused.getMessage()), "put right what the portal says");
        }
        return findings.found(check, List.of(), "");
    }

    private void looks() {
        findings.found("it runs and says it is well", unwell(), "see what its HealthCheck and its components need");
        findings.found("its addresses answer who is signed in", surface.pagesThatDoNotAnswer(),
                "answer below every first segment that @PlanweaveModule names in paths, as a page or in the API");
        findings.found("its addresses ask who is not", surface.pagesForStrangers(), "name only pages meant for everybody in open");
        findings.found("its menu entries lead to pages that are there", surface.menu(), "let Navigation name addresses that answer");
        findings.found("the lists of its API answer", surface.listsThatFail(), "answer a GET without parameters with 200, or 400 naming the field");
        findings.found("its pages have all their texts and parts, and their links lead somewhere", surface.faultsOfPages(),
                "add the key to i18n/messages.properties, or mend the link or part");
        findings.found("other modules' pages are as they were", neighbours.changes(), "look at its contributions to slots, and at paths it claims");
    }

    private List<String> unwell() {
        Map<String, Object> state = state().orElse(Map.of());
        return Boolean.TRUE.equals(state.get("running")) ? List.of() : List.of(Json.text(state, "detail"));
    }

    private void updates() throws IOException, GeneralSecurityException {
        Path later = signed(module.laterBy(1));
        List<String> lost;
        try (Load load = Load.start(surface.reader(), surface.underLoad())) {
            send(MODULES, later);
            load.goOn();
            lost = load.close("updating");
        } catch (Refused refused) {
            lost = List.of(refused.getMessage());
        }
        boolean newer = state().filter(state -> Json.text(state, "version").equals(module.laterBy(1))).isPresent();
        List<String> wrong = new ArrayList<>(lost);
        if (!newer) {
            wrong.add("The portal does not run version " + module.laterBy(1) + ".");
        }
        findings.found("an update while people use it loses no request", wrong, "end requests in time; start and stop without waiting");
    }

    private void goes() {
        api.delete(MODULES + "/" + module.id());
        findings.found("removed, its addresses are gone", surface.leftOver(), "register addresses only as services of its own bundle");
        findings.found("removed, other modules' pages are as they were", neighbours.changes(), "let others refer to it by ResourceRef only");
    }

    private Optional<Map<String, Object>> state() {
        return Json.rows(api.get(MODULES)).stream().filter(state -> Json.text(state, "id").equals(module.id())).findFirst();
    }

    private String upload(String path, String version) throws IOException, GeneralSecurityException {
        return send(path, signed(version));
    }

    private String send(String path, Path jar) throws IOException {
        return api.send(path, "application/java-archive", BodyPublishers.ofFile(jar));
    }

    /** A copy, signed with the key of the trial's own data folder, which may sign for this module whatever its name space is. */
    private Path signed(String version) throws IOException, GeneralSecurityException {
        Path copy = portal.data().root().resolve("karaf/tmp/" + module.id() + "-" + version + ".jar");
        boolean first = !Files.exists(portal.data().root().resolve("keys/own-modules.p12"));
        module.copy(copy, version);
        OwnKey key = new OwnKey(portal.data());
        key.sign(copy);
        if (first) {
            key.allow(module.symbolicName());
        }
        return copy;
    }
}

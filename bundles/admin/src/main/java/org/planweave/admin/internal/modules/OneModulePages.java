package org.planweave.admin.internal.modules;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.admin.internal.desk.Days;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.admin.internal.desk.Desk.Tab;
import org.planweave.admin.internal.desk.LeftWords;
import org.planweave.admin.internal.desk.Sentences;
import org.planweave.admin.internal.desk.StepUp;
import org.planweave.api.Problem;
import org.planweave.api.modules.Audit;
import org.planweave.api.modules.Audit.Entry;
import org.planweave.api.modules.LeftBehind;
import org.planweave.api.modules.LeftBehind.Foreseen;
import org.planweave.api.modules.ModuleState;
import org.planweave.api.modules.Modules;
import org.planweave.api.people.Freshness;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** One module: how it is, what was done to it, back to its version before, and out. */
@Component(service = OneModulePages.class)
@JakartarsResource
@Path("admin/modules")
public final class OneModulePages {

    private static final int SHOWN = 20;

    /** What can be done to a module after a confirmation. */
    enum Step {
        ROLLBACK,
        REMOVE;

        private String key(String what) {
            return "admin." + name().toLowerCase(java.util.Locale.ROOT) + "." + what;
        }

        private boolean possible(ModuleState module) {
            return this == ROLLBACK ? module.canRollBack() : !module.always();
        }

        private boolean own(ModuleState module) {
            return module.id().equals("admin");
        }
    }

    /** The type of the problem that a change has to wait for whoever is inside; then they may be broken off. */
    static final String IN_USE = "module-in-use";

    private final Modules modules;
    private final SwitchTerms terms;
    private final Audit audit;
    private final Sentences sentences;
    private final Freshness freshness;
    private final Desk desk;
    private final LeftBehind left;

    @Activate
    public OneModulePages(@Reference Modules modules, @Reference SwitchTerms terms, @Reference Audit audit, @Reference Sentences sentences,
            @Reference Freshness freshness, @Reference Desk desk, @Reference LeftBehind left) {
        this.modules = modules;
        this.terms = terms;
        this.audit = audit;
        this.sentences = sentences;
        this.freshness = freshness;
        this.desk = desk;
        this.left = left;
    }

    /** All modules that have a version to go back to, or could go. */
    @GET
    public Page versions() {
        desk.admit(Tab.MODULES);
        return desk.page(Tab.MODULES, Desk.text("admin.versions.title"), "versions.jte", Map.of("modules", modules.all()))
                .crumb(Desk.text("admin.nav"), "/admin").crumb(Desk.text("admin.modules"), "/admin");
    }

    @GET
    @Path("{id}")
    public Page one(@PathParam("id") String id) {
        Person person = desk.admit(Tab.MODULES);
        boolean deploys = person.has(Role.MODULE_DEPLOYER);
        ModuleState module = module(id);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("module", module);
        model.put("health", Matrix.health(module));
        model.put("changed", Days.moment(module.changedAt()));
        model.put("by", module.changedBy() == null ? Desk.text("admin.shipped") : sentences.who(module.changedBy()));
        model.put("history", history(id));
        model.put("terms", terms.of(module));
        model.put("sets", person.has(Role.ADMINISTRATOR));
        model.put("rollBack", deploys && Step.ROLLBACK.possible(module));
        model.put("remove", deploys && Step.REMOVE.possible(module));
        return desk.page(Tab.MODULES, module.title(), "module.jte", model)
                .crumb(Desk.text("admin.nav"), "/admin").crumb(Desk.text("admin.modules"), "/admin");
    }

    private List<ModulesPages.Event> history(String id) {
        Function<Entry, String> teller = sentences.teller();
        return audit.newest("module:" + id, null, SHOWN).stream()
                .map(entry -> new ModulesPages.Event(Days.moment(entry.at()), teller.apply(entry))).toList();
    }

    @GET
    @Path("{id}/{step: rollback|remove}")
    public Page confirm(@PathParam("id") String id, @PathParam("step") String step) {
        desk.admit(Tab.MODULES);
        return confirm(module(id), step(step), null, null);
    }

    @POST
    @Path("{id}/{step: rollback|remove}")
    public Object confirmed(@PathParam("id") String id, @PathParam("step") String word,
            @FormParam("password") @DefaultValue("") String password, @FormParam("code") @DefaultValue("") String code,
            @FormParam("breakOff") @DefaultValue("false") boolean breakOff) {
        desk.admit(Tab.MODULES);
        ModuleState module = module(id);
        Step step = step(word);
        try {
            if (!freshness.fresh()) {
                freshness.prove(password, code);
            }
        } catch (Problem wrong) {
            return confirm(module, step, wrong, null).status(wrong.status() == 403 ? 422 : wrong.status());
        }
        try {
            return done(module, step, breakOff);
        } catch (Problem refused) {
            return confirm(module, step, null, refused).status(refused.status());
        }
    }

    private SeeOther done(ModuleState module, Step step, boolean breakOff) {
        if (step == Step.REMOVE) {
            modules.remove(module.id(), breakOff);
            return SeeOther.to("/admin").saying(Desk.text("admin.remove.done", module.title()));
        }
        ModuleState now = modules.rollBack(module.id(), breakOff);
        return SeeOther.to("/admin/modules/" + now.id())
                .saying(Desk.text("admin.rollback.done", now.title(), now.version(), module.version()));
    }

    private Page confirm(ModuleState module, Step step, @Nullable Problem wrong, @Nullable Problem failure) {
        String title = Desk.text(step.key("title"), module.title(), module.version());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("title", title);
        List<String> means = new ArrayList<>(List.of(Desk.text(step.key("means.1"), module.title(), module.version()),
                Desk.text(step.key("means.2"), module.title()), Desk.text(step.key("means.3"), module.title())));
        if (step == Step.REMOVE && step.possible(module)) {
            means.add(1, leaves(module));
        }
        model.put("means", means);
        model.put("act", Desk.text(step.key("act"), module.title()));
        model.put("warning", step == Step.REMOVE);
        model.put("possible", step.possible(module) && !step.own(module));
        model.put("not", Desk.text(step.own(module) ? "admin.own" : step.key("not"), module.title()));
        model.put("action", "/admin/modules/" + module.id() + "/" + step.name().toLowerCase(java.util.Locale.ROOT));
        model.put("leave", "/admin/modules/" + module.id());
        StepUp.ask(freshness, model);
        model.put("wrong", StepUp.wrong(wrong));
        model.put("failure", failure == null ? null : failure.detail());
        model.put("inUse", failure != null && failure.type().equals(IN_USE));
        return desk.page(Tab.MODULES, title, "confirm.jte", model).crumb(Desk.text("admin.nav"), "/admin")
                .crumb(Desk.text("admin.modules"), "/admin").crumb(module.title(), "/admin/modules/" + module.id());
    }

    /** What stays readable without it, in a sentence. */
    private String leaves(ModuleState module) {
        Foreseen foreseen = left.foreseen(module.id());
        return foreseen.kinds().isEmpty() ? Desk.text("admin.remove.leaves.none")
                : Desk.text("admin.remove.leaves", module.title(), LeftWords.kinds(foreseen.kinds()), foreseen.plans());
    }

    private static Step step(String word) {
        return Step.valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }

    private ModuleState module(String id) {
        return modules.all().stream().filter(module -> module.id().equals(id)).findFirst()
                .orElseThrow(() -> Problem.notFound(Desk.text("admin.noModule", id)));
    }
}

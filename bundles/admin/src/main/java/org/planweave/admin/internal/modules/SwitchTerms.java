package org.planweave.admin.internal.modules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.admin.internal.desk.Days;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.admin.internal.desk.Sentences;
import org.planweave.admin.internal.desk.SwitchWords;
import org.planweave.api.modules.ModuleState;
import org.planweave.api.modules.SwitchChoices;
import org.planweave.api.modules.SwitchChoices.Chosen;

/** What departments may choose for each switch of a module, with who said so and why. */
@Component(service = SwitchTerms.class)
public final class SwitchTerms {

    /** One switch: what it is called, what holds, since when, why, and where to change it. */
    public record Term(String what, String holds, @Nullable String since, String reason, String href) {}

    private final SwitchChoices choices;
    private final Sentences sentences;

    @Activate
    public SwitchTerms(@Reference SwitchChoices choices, @Reference Sentences sentences) {
        this.choices = choices;
        this.sentences = sentences;
    }

    List<Term> of(ModuleState module) {
        return module.switches().stream().map(name -> term(module, name, choices.of(module.id(), name))).toList();
    }

    private Term term(ModuleState module, String name, Chosen chosen) {
        String since = chosen.at() == null || chosen.by() == null ? null
                : Desk.text("admin.changed", Days.moment(chosen.at()), sentences.who(chosen.by()));
        return new Term(SwitchWords.of(module, name), SwitchWords.choice(chosen.choice()), since, chosen.reason(),
                "/admin/modules/" + module.id() + "/switches/" + name);
    }
}

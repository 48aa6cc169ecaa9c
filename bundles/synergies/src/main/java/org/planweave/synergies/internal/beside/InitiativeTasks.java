package org.planweave.synergies.internal.beside;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Identified;
import org.planweave.synergies.internal.pages.PageParts;
import org.planweave.synergies.internal.rules.Initiative;
import org.planweave.synergies.internal.stored.Initiatives;
import org.planweave.synergies.internal.stored.SignInitiative;
import org.planweave.ui.Contribution;
import org.planweave.ui.SlotContribution;
import org.planweave.ui.Waiting;

/** On the first page: joint initiatives that wait for the reader's signature, agreement or confirmation. */
@Component(service = Contribution.class)
@SlotContribution(slot = "home.tasks/v1", slot_order = 60)
public final class InitiativeTasks implements Contribution<Identified> {

    private final Initiatives initiatives;
    private final SignInitiative signing;
    private final PageParts parts;

    @Activate
    public InitiativeTasks(@Reference Initiatives initiatives, @Reference SignInitiative signing, @Reference PageParts parts) {
        this.initiatives = initiatives;
        this.signing = signing;
        this.parts = parts;
    }

    @Override
    public Map<String, Content> render(List<Identified> items) {
        List<Content> tasks = initiatives.all().stream().flatMap(this::task).toList();
        return tasks.isEmpty() ? Map.of() : Map.of(items.get(0).id(), new Waiting(tasks));
    }

    private Stream<Content> task(Initiative one) {
        if (signing.maySign(one)) {
            return Stream.of(task(one, one.signedByAll(one.latest()) ? "synergies.task.agree" : "synergies.task.sign"));
        }
        return signing.mayConfirm(one) ? Stream.of(task(one, "synergies.task.confirm")) : Stream.of();
    }

    private Content task(Initiative one, String key) {
        return parts.render("task.jte", Map.of("what", parts.text(key), "words", one.latest().title(),
                "href", "/synergies/initiatives/" + one.id()));
    }
}

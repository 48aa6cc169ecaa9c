package org.planweave.synergies.internal.beside;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.Line;
import org.planweave.synergies.internal.pages.PageParts;
import org.planweave.synergies.internal.rules.Initiative;
import org.planweave.synergies.internal.stored.Initiatives;
import org.planweave.ui.Contribution;
import org.planweave.ui.SlotContribution;
import org.planweave.ui.components.Pw;

/** On a line that carries a joint initiative: its name, and the way to it. */
@Component(service = Contribution.class)
@SlotContribution(slot = "plan.line.badges/v1", slot_order = 24)
public final class JointBadges implements Contribution<Line> {

    private final Initiatives initiatives;
    private final PageParts parts;

    @Activate
    public JointBadges(@Reference Initiatives initiatives, @Reference PageParts parts) {
        this.initiatives = initiatives;
        this.parts = parts;
    }

    @Override
    public Map<String, Content> render(List<Line> lines) {
        Set<String> ids = lines.stream().map(Line::id).collect(Collectors.toSet());
        Map<String, Content> badges = new HashMap<>();
        initiatives.ofLines(ids).forEach(one -> one.lines().values().stream().filter(ids::contains)
                .forEach(line -> badges.put(line, badge(one))));
        return badges;
    }

    private Content badge(Initiative one) {
        return Pw.knot(parts.text("synergies.badge.joint", one.standing().title()), "/synergies/initiatives/" + one.id());
    }
}

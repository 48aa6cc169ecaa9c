package org.planweave.exchange.internal.export;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.planweave.api.Messages;
import org.planweave.api.planning.Plan;
import org.planweave.ui.Contribution;
import org.planweave.ui.SlotContribution;
import org.planweave.ui.components.Govuk;

/** The way from a plan to its documents. */
@Component(service = Contribution.class)
@SlotContribution(slot = "plan.header/v1", slot_order = 60)
public final class ExportButton implements Contribution<Plan> {

    private final Messages messages = Messages.of(ExportButton.class);

    @Override
    public Map<String, Content> render(List<Plan> items) {
        Map<String, Content> buttons = new HashMap<>();
        items.forEach(plan -> buttons.put(
                plan.id(), Govuk.linkButton(messages.text("exchange.export"),
                        "/plans/" + plan.id() + "/export").secondary()));
        return buttons;
    }
}

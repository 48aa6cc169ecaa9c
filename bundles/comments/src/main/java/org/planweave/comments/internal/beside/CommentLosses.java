package org.planweave.comments.internal.beside;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.modules.SwitchLoss;
import org.planweave.comments.internal.stored.BetweenDepartments;
import org.planweave.comments.internal.stored.BetweenDepartments.Count;

/** What a department has given and received so far, before it switches one of the two off. */
@Component(service = SwitchLoss.class)
public final class CommentLosses implements SwitchLoss {

    private final BetweenDepartments between;
    private final Messages messages = Messages.of(CommentLosses.class);

    @Activate
    public CommentLosses(@Reference BetweenDepartments between) {
        this.between = between;
    }

    @Override
    public String module() {
        return "comments";
    }

    @Override
    public List<String> losses(String name, String department, @Nullable String cluster) {
        Count count = name.equals("give") ? between.given(department, cluster) : between.received(department, cluster);
        List<String> said = new ArrayList<>();
        if (count.comments() > 0) {
            said.add(messages.text("comments.loses." + name, count.comments(), count.plans()));
        }
        if (count.open() > 0) {
            said.add(messages.text("comments.loses." + name + ".open", count.open()));
        }
        return said;
    }
}

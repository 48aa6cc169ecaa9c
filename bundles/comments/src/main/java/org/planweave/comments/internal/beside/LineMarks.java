package org.planweave.comments.internal.beside;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.Line;
import org.planweave.comments.internal.beside.MarkedText.Mark;
import org.planweave.comments.internal.pages.Faces;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.comments.internal.pages.Talk;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Place;
import org.planweave.ui.Contribution;
import org.planweave.ui.SlotContribution;

/** Marks the words of a plan's lines that comments speak about. */
@Component(service = Contribution.class)
@SlotContribution(slot = "plan.line.marks/v1", slot_order = 30)
public final class LineMarks implements Contribution<Line> {

    private final PlanTalks talks;
    private final PageParts parts;

    @Activate
    public LineMarks(@Reference PlanTalks talks, @Reference PageParts parts) {
        this.talks = talks;
        this.parts = parts;
    }

    @Override
    public Map<String, Content> render(List<Line> lines) {
        Map<String, List<Talk>> byLine = PlanTalks.beside(talks.first(lines)).stream()
                .filter(talk -> talk.first().onWords().filter(place -> !place.isLost()).isPresent())
                .collect(Collectors.groupingBy(talk -> talk.first().line()));
        Map<String, Content> marked = new HashMap<>();
        byLine.forEach((line, all) -> marked.put(line, new MarkedText(
                Objects.requireNonNull(all.get(0).line()).text(), all.stream().map(LineMarks::mark).toList(), parts.text("comments.note"))));
        return marked;
    }

    private static Mark mark(Talk talk) {
        Comment comment = talk.first();
        Place place = Objects.requireNonNull(comment.place());
        return new Mark(place.now().start(), place.now().end(), Faces.look(comment).key(), talk.anchor(), talk.letter());
    }
}

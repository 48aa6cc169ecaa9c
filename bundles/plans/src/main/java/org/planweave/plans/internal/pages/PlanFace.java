package org.planweave.plans.internal.pages;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.bundle.Capability;
import org.planweave.api.access.Verb;
import org.planweave.api.planning.Edition;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanSection;
import org.planweave.api.planning.PlanState;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.pages.PlanView.Gate;
import org.planweave.plans.internal.pages.PlanView.SectionView;
import org.planweave.plans.internal.pages.PlanView.Step;
import org.planweave.ui.Link;

/** Puts the face of one plan together. */
@Capability(namespace = "planweave.slot", name = "plan.header/v1", attribute = {"items=Plan", "page=/plans/{id}"})
@Capability(namespace = "planweave.slot", name = "plan.waits/v1", attribute = {"items=Plan", "page=/plans/{id}"})
@Capability(namespace = "planweave.slot", name = "plan.aside/v1", attribute = {"items=Plan", "page=/plans/{id}"})
@Capability(namespace = "planweave.slot", name = "plan.section.tools/v1", attribute = {"items=PlanSection", "page=/plans/{id}"})
final class PlanFace {

    private final PageParts parts;
    private final Plan plan;
    private final Round round;
    private final List<Edition> editions;

    PlanFace(PageParts parts, Plan plan) {
        this.parts = parts;
        this.plan = plan;
        this.round = parts.round(plan.round());
        this.editions = parts.plans().editions(plan.id());
    }

    Optional<Edition> edition(int number) {
        return editions.stream().filter(one -> one.number() == number).findFirst();
    }

    /** The plan as it is now, or as it was in an edition. */
    PlanView view(@Nullable Edition edition) {
        List<Line> lines = edition == null ? parts.plans().lines(plan.id()) : parts.plans().lines(plan.id(), edition.number());
        LineViews views = new LineViews(parts);
        List<LineView> shown = edition == null ? views.withOthers(lines) : views.alone(lines);
        List<Line> orphans = lines.stream().filter(line -> !views.serves(line)).toList();
        boolean now = edition == null;
        boolean writes = now && parts.mayWrite(plan);
        Plan last = last();
        return new PlanView(
                plan, parts.department(plan), steps(),
                now ? parts.slot("plan.header/v1", plan) : List.of(),
                now ? parts.slot("plan.waits/v1", plan) : List.of(),
                sections(shown, writes, now), lines.size() - orphans.size(), lines.size(), orphans, gates(),
                now ? parts.slot("plan.aside/v1", plan) : List.of(),
                editionLinks(), now ? null : shown(edition), previous(last), refresh(last), Days.when(plan.changedAt()),
                writes, now && parts.may(Verb.MANAGE, plan.ref()));
    }

    private List<Step> steps() {
        return Arrays.stream(PlanState.values())
                .map(state -> new Step(label(state), state == plan.state()))
                .toList();
    }

    private String label(PlanState state) {
        Optional<LocalDate> date = round.gates().stream()
                .filter(gate -> gate.state().equals(state.name()))
                .map(Round.Gate::date)
                .findFirst();
        return date.map(day -> state.label() + " " + Days.inYear(day)).orElse(state.label());
    }

    /**
     * @param empty whether to show sections of the template that hold nothing yet, for those who fill them
     * @param others whether others may say something at their headings
     */
    private List<SectionView> sections(List<LineView> lines, boolean empty, boolean others) {
        Map<String, List<LineView>> bySection = new LinkedHashMap<>();
        if (empty || lines.isEmpty()) {
            parts.plans().sections(plan.id()).forEach(name -> bySection.put(name, new ArrayList<>()));
        }
        lines.forEach(line -> bySection.computeIfAbsent(line.line().section(), name -> new ArrayList<>()).add(line));
        List<PlanSection> sections = bySection.keySet().stream().map(title -> new PlanSection(plan.id(), title)).toList();
        Map<String, List<Content>> tools = others ? parts.slot("plan.section.tools/v1", sections) : Map.of();
        return sections.stream()
                .map(one -> new SectionView("s-" + one.key(), one.title(), Objects.requireNonNull(bySection.get(one.title())),
                        tools.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private List<Gate> gates() {
        LocalDate today = Days.today();
        return round.gates().stream()
                .map(gate -> new Gate(gate.title(), Days.inYear(gate.date()), gate.date().isBefore(today)))
                .toList();
    }

    private List<Link> editionLinks() {
        List<Link> links = new ArrayList<>();
        for (int i = editions.size() - 1; i >= 0; i--) {
            Edition one = editions.get(i);
            links.add(new Link(
                    parts.text("plans.editionLink", one.number(), one.title(), Days.day(one.at())),
                    "/plans/" + plan.id() + "?edition=" + one.number()));
        }
        return links;
    }

    private String shown(Edition edition) {
        return parts.text("plans.editionShown", edition.number(), edition.title(), Days.day(edition.at()));
    }

    private @Nullable Plan last() {
        return plan.previous() == null ? null : parts.plans().plan(plan.previous()).orElse(null);
    }

    private @Nullable Link previous(@Nullable Plan last) {
        return last == null ? null : new Link(parts.text("plans.previous", last.title()), "/plans/" + last.id());
    }

    private String refresh(@Nullable Plan last) {
        return last == null ? "" : parts.text("plans.refresh.link", parts.round(last.round()).title());
    }
}

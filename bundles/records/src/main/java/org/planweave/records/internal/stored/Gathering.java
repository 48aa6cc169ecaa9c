package org.planweave.records.internal.stored;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.records.HeldRecord;
import org.planweave.api.records.HeldRecord.Passage;
import org.planweave.api.records.RecordScope;
import org.planweave.records.internal.rules.Item;
import org.planweave.records.internal.rules.Target;
import org.planweave.records.internal.stored.Sources.Given;

/**
 * Gathers what is held, oldest first, each thing once. It is read as the portal itself: the law asks for all that the council holds,
 * not for what one officer may see. Who may ask stands in {@link Permits}.
 */
@Component(service = Gathering.class)
public final class Gathering {

    private static final int MOST = 5_000;
    private static final int LONGEST_PASSAGE = 30_000;

    private final Host host;
    private final Sources sources;
    private final Permits permits;

    @Activate
    public Gathering(@Reference Host host, @Reference Sources sources, @Reference Permits permits) {
        this.host = host;
        this.sources = sources;
        this.permits = permits;
    }

    /** What a target is called, without anybody's words. @throws Problem 400 if there is no such line or plan */
    public String titled(Target target) {
        permits.require();
        return host.user.asPortal(() -> switch (target.kind()) {
            case TOPIC -> host.text("records.target.topic", target.words());
            case PLAN -> host.plans.plan(target.words()).map(this::plan).orElseThrow(Gathering::nothing);
            case LINE -> host.plans.versions(target.words(), 1, Long.MAX_VALUE).stream().reduce((a, b) -> b).map(this::line)
                    .orElseThrow(Gathering::nothing);
        });
    }

    private static Problem nothing() {
        return Problem.invalid("target", "There is no such line or plan. Open the plan and choose “Everything held” there.");
    }

    private String line(Line line) {
        String plan = host.plans.plan(line.plan()).map(this::plan).orElse(line.plan());
        return line.number().isEmpty() ? plan : host.text("records.target.line", line.number(), plan);
    }

    private String plan(Plan plan) {
        String department = host.council.department(plan.department()).map(one -> one.name()).orElse(plan.department());
        String round = host.plans.round(plan.round()).map(one -> one.title()).orElse(plan.round());
        return host.text("records.target.plan", department, plan.kind(), round);
    }

    /** Everything held on the target; ids are empty, places count from 1. @throws Problem 403, 400 as {@link #titled}, 422 if it is too much */
    public List<Item> of(Target target) {
        titled(target);
        return host.user.asPortal(() -> items(target.kind() == Target.Kind.TOPIC ? saying(target.words()) : about(scope(target))));
    }

    /** Everything held about a person. */
    public List<Item> of(Person person) {
        permits.require();
        return host.user.asPortal(() -> items(sources.ask(source -> source.of(person))));
    }

    private static RecordScope scope(Target target) {
        return target.kind() == Target.Kind.PLAN ? RecordScope.ofPlan(target.words()) : RecordScope.ofLine(target.words());
    }

    /** What says the words, and everything on the lines that say them. */
    private List<Given> saying(String words) {
        List<Given> saying = sources.ask(source -> source.saying(words));
        Set<String> lines = saying.stream().map(one -> one.held().about()).filter(ref -> ref.equals(Line.ref(ref.id())))
                .map(ResourceRef::id).collect(Collectors.toSet());
        List<Given> all = new ArrayList<>(saying);
        if (!lines.isEmpty()) {
            all.addAll(sources.ask(source -> source.about(new RecordScope(Set.of(), lines))));
        }
        return concerned(all, new HashSet<>());
    }

    private List<Given> about(RecordScope scope) {
        Set<ResourceRef> things = new HashSet<>();
        scope.plans().forEach(id -> things.add(Plan.ref(id)));
        scope.lines().forEach(id -> things.add(Line.ref(id)));
        return concerned(sources.ask(source -> source.about(scope)), things);
    }

    private List<Given> concerned(List<Given> all, Set<ResourceRef> things) {
        List<Given> whole = new ArrayList<>(all);
        all.forEach(one -> things.add(one.held().about()));
        whole.addAll(sources.ask(source -> source.concerning(things)));
        return whole;
    }

    private List<Item> items(List<Given> given) {
        Map<String, Item> once = new LinkedHashMap<>();
        given.stream().map(one -> item(one.module(), one.held()))
                .sorted(Comparator.comparing((Item one) -> one.at() == null ? Instant.EPOCH : one.at()).thenComparing(Item::title))
                .forEach(one -> once.putIfAbsent(one.digest(), one));
        if (once.size() > MOST) {
            throw Problem.unprocessable("target", "That is more than 5,000 things, more than anybody can read. Choose a plan, a line or rarer words.");
        }
        List<Item> items = new ArrayList<>();
        once.values().forEach(one -> items.add(one.at("", items.size() + 1)));
        return items;
    }

    private Item item(String module, HeldRecord held) {
        List<Passage> passages = new ArrayList<>();
        if (!held.by().isEmpty()) {
            passages.add(new Passage(host.text("records.by"), host.name(held.by())));
        }
        for (Passage passage : held.passages()) {
            for (int from = 0; from < passage.text().length(); from += LONGEST_PASSAGE) {
                passages.add(new Passage(passage.label(),
                        passage.text().substring(from, Math.min(passage.text().length(), from + LONGEST_PASSAGE))));
            }
        }
        return new Item("", 0, module, held.about(), held.kind(), held.title(), held.at(), held.by(), passages, held.classification(),
                held.why(), held.thirdParty());
    }
}

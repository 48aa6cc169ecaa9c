package org.planweave.records.internal.stored;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Plan;
import org.planweave.api.records.HeldRecord;
import org.planweave.api.records.HeldRecord.Passage;
import org.planweave.api.records.RecordScope;
import org.planweave.api.records.RecordSource;
import org.planweave.api.resources.LeftTexts;
import org.planweave.api.resources.LeftTexts.LeftText;
import org.planweave.api.resources.LeftTexts.Mark;

/** What modules that were taken away left on plans: it is held as much as anything else. */
@Component(service = RecordSource.class)
public final class LeftRecords implements RecordSource {

    private final LeftTexts left;
    private final Host host;

    @Activate
    public LeftRecords(@Reference LeftTexts left, @Reference Host host) {
        this.left = left;
        this.host = host;
    }

    @Override
    public String module() {
        return Host.MODULE;
    }

    @Override
    public List<HeldRecord> about(RecordScope scope) {
        List<HeldRecord> found = new ArrayList<>(on(scope.plans(), mark -> true, text -> true));
        if (!scope.lines().isEmpty()) {
            found.addAll(on(everyPlan(), mark -> mark.line() != null && scope.lines().contains(mark.line()), text -> true));
        }
        return found;
    }

    @Override
    public List<HeldRecord> saying(String words) {
        String looked = words.toLowerCase(Locale.UK);
        return on(everyPlan(), mark -> true, text -> words(text).contains(looked));
    }

    @Override
    public List<HeldRecord> of(Person person) {
        String name = person.name().toLowerCase(Locale.UK);
        return on(everyPlan(), mark -> true, text -> text.written().by().equals(person.name()) || words(text).contains(name));
    }

    private static String words(LeftText text) {
        String answer = text.written().answer();
        return (text.title() + '\n' + text.text() + '\n' + (answer == null ? "" : answer)).toLowerCase(Locale.UK);
    }

    private List<String> everyPlan() {
        return host.plans.rounds().stream().flatMap(round -> host.plans.plans(round.id()).stream()).map(Plan::id).toList();
    }

    private List<HeldRecord> on(Collection<String> plans, Predicate<Mark> marks, Predicate<LeftText> texts) {
        List<HeldRecord> found = new ArrayList<>();
        for (String plan : plans) {
            List<Mark> some = left.on(plan).stream().filter(marks).toList();
            left.read(some.stream().map(Mark::ref).toList()).values().stream().filter(texts).map(text -> held(plan, text))
                    .forEach(found::add);
        }
        return found;
    }

    private HeldRecord held(String plan, LeftText text) {
        List<Passage> passages = new ArrayList<>();
        passages.add(new Passage(host.text("records.by"), text.written().by()));
        passages.add(new Passage(host.text("records.title"), text.title()));
        passages.add(new Passage(host.text("records.text"), text.text()));
        String answer = text.written().answer();
        if (answer != null) {
            passages.add(new Passage(host.text("records.answer"), answer));
        }
        return HeldRecord.of(text.mark().ref(), host.text("records.left.kind", text.mark().kind()),
                host.text("records.left.title", text.module()), text.mark().at(), "", passages, plan, text.mark().line());
    }
}

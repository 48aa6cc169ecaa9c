package org.planweave.comments.internal.said;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.tables.Table;
import org.planweave.comments.internal.consultpages.Words;
import org.planweave.comments.internal.pages.Days;
import org.planweave.comments.internal.pages.HowItCame;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.comments.internal.rules.Answer;

/** Closures in the words that people read: on the page and in files. Nobody is named, only groups and departments. */
@Component(service = SaidView.class)
public final class SaidView {

    static final int ON_A_PAGE = 100;

    private final PageParts parts;
    private final Words words;
    private final HowItCame came;

    @Activate
    public SaidView(@Reference PageParts parts, @Reference Words words) {
        this.parts = parts;
        this.words = words;
        this.came = new HowItCame(parts);
    }

    /** The closures of one group, line by line. */
    public record Section(String id, String group, List<OnLine> lines) {}

    /** What was said on one line, which is null if it was taken out, or on a section or the plan, where there is none. */
    public record OnLine(String number, @Nullable Line line, List<Entry> entries) {}

    /**
     * One of them.
     *
     * @param department whose people said it, or null
     * @param came how it came from somebody without an account; or an empty text
     * @param quote the words that it was said about, or an empty text
     * @param done what became of the words, in a sentence; empty where nothing was promised
     * @param change the page with the words before and after, or an empty text
     */
    public record Entry(String id, @Nullable Department department, String came, String day, String quote, String said, String answer, String reason,
            String done, String change) {}

    /** How many of each answer: “12 comments answered: 5 accepted, 7 declined.” */
    String counts(Closures.All all) {
        Map<Answer.Kind, Integer> counts = new EnumMap<>(Answer.Kind.class);
        all.closures().forEach(one -> counts.merge(one.answer().kind(), 1, Integer::sum));
        if (counts.isEmpty()) {
            return parts.text("comments.said.none");
        }
        List<String> each = new ArrayList<>();
        counts.forEach((kind, count) -> each.add(parts.text("comments.said.count." + kind.word(), count)));
        return parts.count("comments.said.count", all.closures().size()) + " " + String.join(", ", each) + ".";
    }

    List<Section> sections(List<Closure> closures) {
        List<Section> sections = new ArrayList<>();
        for (Closure one : closures) {
            String id = one.group().word();
            if (sections.isEmpty() || !sections.get(sections.size() - 1).id().equals(id)) {
                sections.add(new Section(id, group(one), new ArrayList<>()));
            }
            List<OnLine> lines = sections.get(sections.size() - 1).lines();
            @Nullable OnLine last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (last == null || !Objects.equals(last.line(), one.talk().line()) || !last.number().equals(number(one))) {
                lines.add(new OnLine(number(one), one.talk().line(), new ArrayList<>()));
            }
            lines.get(lines.size() - 1).entries().add(entry(one));
        }
        return sections;
    }

    private Entry entry(Closure one) {
        Closure.Done done = one.done();
        return new Entry(
                one.comment().id(), department(one), came(one), Days.day(one.comment().at()), quote(one), one.comment().text(),
                answer(one), one.answer().reason(), done(done), done.opens() ? one.changeHref() : "");
    }

    private String came(Closure one) {
        return one.comment().provenance() == null ? "" : came.briefly(one.comment().provenance());
    }

    private static String quote(Closure one) {
        return one.comment().onWords().map(place -> place.made().quote()).orElse("");
    }

    private String answer(Closure one) {
        return parts.text("comments.said.answer." + one.answer().kind().word());
    }

    private String done(Closure.Done done) {
        return done == Closure.Done.NOTHING ? "" : parts.text("comments.said.done." + done.word());
    }

    private String group(Closure one) {
        return parts.text("comments.consultee." + one.group().word());
    }

    private String number(Closure one) {
        return parts.where(one.comment(), one.talk().line());
    }

    private @Nullable Department department(Closure one) {
        return parts.council().person(one.comment().author()).map(Person::department).flatMap(parts.council()::department).orElse(null);
    }

    /** All of it as a table, under the groups and lines. */
    Table table(Choice choice, Closures.All all) {
        List<String> columns = List.of("group", "line", "department", "words", "said", "answer", "reason", "done", "day", "number", "came");
        String reach = choice.reach() == null
                ? parts.text("comments.said.taken.mine")
                : parts.text("comments.said.taken", parts.text("comments.level." + choice.reach().word()).toLowerCase(Locale.UK));
        List<String> notes = new ArrayList<>(List.of(counts(all), reach));
        if (choice.window() != null) {
            notes.add(0, choice.window().title() + ", " + words.days(choice.window()));
        }
        return new Table(
                parts.text("comments.said.of", choice.plan().title()), notes,
                columns.stream().map(name -> parts.text("comments.said.column." + name)).toList(), 2,
                all.closures().stream().map(this::row).toList());
    }

    private List<String> row(Closure one) {
        Department department = department(one);
        Line line = one.talk().line();
        return List.of(
                group(one), line == null ? number(one) : line.number() + " " + line.text(),
                department == null ? "" : department.name(), quote(one),
                one.comment().text(), answer(one), one.answer().reason(), done(one.done()), Days.iso(one.comment().at()),
                one.comment().id(), came(one));
    }
}

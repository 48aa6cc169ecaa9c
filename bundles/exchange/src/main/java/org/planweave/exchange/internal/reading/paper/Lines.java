package org.planweave.exchange.internal.reading.paper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.Facts;
import org.planweave.exchange.internal.reading.Kind;
import org.planweave.exchange.internal.reading.Line;
import org.planweave.exchange.internal.reading.NotUnderstood;
import org.planweave.exchange.internal.reading.source.Mend;
import org.planweave.exchange.internal.reading.table.Draft;

/** Gathers lines: once each, without personal details, and only what stands in the source. */
final class Lines {
    private static final int MOST = 5_000;

    private final List<Line> lines = new ArrayList<>();
    private final List<NotUnderstood> not = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Contacts contacts;

    Lines(Contacts contacts) {
        this.contacts = contacts;
    }

    void add(Draft draft) {
        boolean personal = contacts.note(draft.raw(), draft.at());
        String text = tidy(personal ? Contacts.without(draft.text()) : draft.text());
        if (text.length() < 2 || !seen.add(key(draft, text))) {
            return;
        }
        if (lines.size() >= MOST || text.length() > 2_000) {
            notUnderstood(draft.at(), text, lines.size() >= MOST ? "The paper has more lines than can be imported at once."
                : "This piece is too long to be one line of a plan.");
            return;
        }
        String asRead = Mend.squeeze(draft.raw()).contains(Mend.squeeze(text)) && !repaired(draft.raw(), text)
            ? null : draft.raw();
        if (asRead != null && personal) {
            notUnderstood(draft.at(), text, "Personal details stand inside text that had to be repaired.");
            return;
        }
        lines.add(new Line(draft.kind(), text, draft.at(), asRead, draft.label(), draft.section(), draft.service(),
            withoutNames(draft)));
    }

    /** A split word or ordinal differs from the source by white space only, and is still a repair. */
    private static boolean repaired(String raw, String text) {
        return !raw.contains(text) && !Mend.collapse(raw).contains(text);
    }

    private static String key(Draft draft, String text) {
        String words = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}%£]+", " ").strip();
        String more = draft.facts() instanceof Facts.Measure measure ? "/" + measure.code() + "/" + measure.period()
            : draft.facts() instanceof Facts.Money money ? "/" + money.amount() + "/" + draft.label() : "";
        return draft.kind() + "/" + words + more + "/" + draft.service();
    }

    private static String tidy(String text) {
        return text.replaceAll("\\s*;?\\s*\\b(and|or)\\s*$", "").replaceAll("[\\s;,]+$", "").replaceAll("^[\\s:;,–—]+", "").strip();
    }

    private Facts withoutNames(Draft draft) {
        if (draft.facts() instanceof Facts.Work work && isPersonal(work.owner(), draft.at())) {
            return new Facts.Work(work.code(), work.due(), null, work.status());
        }
        if (draft.facts() instanceof Facts.Exposure risk && isPersonal(risk.owner(), draft.at())) {
            return new Facts.Exposure(risk.code(), risk.score(), risk.rating(), risk.status(), null);
        }
        return draft.facts();
    }

    private boolean isPersonal(@Nullable String owner, String at) {
        if (owner == null) {
            return false;
        }
        if (Contacts.isName(owner)) {
            contacts.noteName(owner, null, at);
            return true;
        }
        return contacts.note(owner, at);
    }

    void notUnderstood(String at, String text, String why) {
        if (not.size() < 500) {
            boolean personal = contacts.note(text, at);
            String shown = personal ? Contacts.without(text) : text;
            not.add(new NotUnderstood(at, shown.length() > 300 ? shown.substring(0, 300) : shown, why));
        }
    }

    /** The lines; where a paper has priorities and objectives, the priorities are called so. */
    List<Line> all() {
        boolean both = lines.stream().anyMatch(Lines::calledPriority)
            && lines.stream().anyMatch(l -> l.kind() == Kind.OBJECTIVE && !calledPriority(l));
        return lines.stream().map(l -> both && calledPriority(l) ? new Line(Kind.PRIORITY, l.text(), l.at(), l.asRead(),
            l.label(), l.section(), l.service(), l.facts()) : l).toList();
    }

    List<NotUnderstood> notUnderstood() {
        return List.copyOf(not);
    }

    private static boolean calledPriority(Line line) {
        String name = line.label() != null ? line.label() : line.section() != null ? line.section() : "";
        String plain = name.toLowerCase(Locale.ROOT);
        return line.kind() == Kind.OBJECTIVE && plain.contains("priorit") && !plain.contains("objective");
    }
}

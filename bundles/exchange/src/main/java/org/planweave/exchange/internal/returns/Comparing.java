package org.planweave.exchange.internal.returns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Messages;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Plans;
import org.planweave.api.remarks.Remark;
import org.planweave.exchange.internal.reading.marked.Control;
import org.planweave.exchange.internal.reading.marked.MarkedFile;
import org.planweave.exchange.internal.reading.marked.Words;

/** Sets a file against the versions of its lines that it was written from. */
final class Comparing {

    /** What the current user may do with a line. */
    interface Rights {

        boolean mayUpdate(Line line);

        boolean maySuggest(Line line);
    }

    private final Plans plans;
    private final Plan plan;
    private final Rights rights;
    private final Messages messages;
    private final List<Remark> own;
    private final Map<String, Line> now;
    private final Map<String, Line> bases = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<LeftOver> leftOvers = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();
    private final List<String> older = new ArrayList<>();
    private final List<String> lostFields = new ArrayList<>();
    private int unchanged;

    /**
     * For one plan and one person.
     *
     * @param own what the person has said about its lines
     */
    Comparing(Plans plans, Plan plan, List<Line> lines, List<Remark> own, Rights rights, Messages messages) {
        this.own = own;
        this.plans = plans;
        this.plan = plan;
        this.rights = rights;
        this.messages = messages;
        this.now = lines.stream()
                .collect(Collectors.toMap(Line::id, line -> line, (a, b) -> a, LinkedHashMap::new));
    }

    void compare(MarkedFile file) {
        new Pieces(file.controls().stream().filter(control -> !control.disputed()).toList()).byLine().forEach((id, pieces) -> {
            Line line = now.get(id);
            if (line == null) {
                pieces.forEach(this::stranger);
            } else {
                if (pieces.size() > 1) {
                    doubled.add(line.number());
                }
                pieces.forEach(piece -> compare(line, piece, pieces.size()));
                lost(line, pieces);
            }
        });
    }

    private void compare(Line line, Pieces.Piece piece, int copies) {
        Line base = base(line, piece.version());
        if (base == null) {
            leave("exchange.back.noVersion", text(piece), line.number(), piece.version());
            return;
        }
        Control text = piece.text();
        String before = Words.plain(base.text());
        String after = text == null ? before : Words.plain(text.after());
        boolean takenOver = !after.equals(before) && after.equals(Words.plain(line.text()));
        if (line.version() > base.version() && !takenOver && !older.contains(line.number())) {
            older.add(line.number());
        }
        List<FieldChange> fields = fields(line, base, piece);
        boolean same = after.equals(before) || after.equals(Words.plain(line.text()));
        if (same && fields.isEmpty()) {
            unchanged++;
            return;
        }
        List<Control> all = new ArrayList<>(piece.fields().values());
        if (text != null) {
            all.add(text);
        }
        List<String> authors = all.stream().flatMap(control -> control.authors().stream()).distinct().toList();
        boolean tracked = all.stream().anyMatch(Control::isTracked);
        String wording = same ? before : after;
        boolean already = fields.isEmpty() && own.stream()
                .anyMatch(remark -> remark.line().equals(line.id()) && wording.equals(remark.suggestion()));
        changes.add(new Change(changes.size(), line, base.version(), before, wording, fields, authors, tracked, already, copies,
                rights.mayUpdate(line), rights.maySuggest(line)));
    }

    /** Fields that were written into the file and have come back in none of its copies of the line. */
    private void lost(Line line, List<Pieces.Piece> pieces) {
        Line base = pieces.stream().anyMatch(piece -> piece.text() != null) ? base(line, pieces.get(0).version()) : null;
        if (base != null) {
            LineFields.ALL.stream()
                    .filter(name -> !name.equals(LineFields.AS_READ) && !base.field(name).isBlank())
                    .filter(name -> pieces.stream().noneMatch(piece -> piece.fields().containsKey(name)))
                    .forEach(name -> lostFields.add(line.number() + " (" + messages.text("exchange.field." + name) + ")"));
        }
    }

    private List<FieldChange> fields(Line line, Line base, Pieces.Piece piece) {
        List<FieldChange> fields = new ArrayList<>();
        for (String name : LineFields.ALL) {
            Control control = piece.fields().get(name);
            String before = Words.plain(base.field(name));
            if (control == null) {
                continue;
            }
            String after = Words.plain(control.after());
            String here = Words.plain(line.field(name));
            if (!after.equals(before) && !after.equals(here)) {
                fields.add(new FieldChange(name, before, after, here));
            }
        }
        return fields;
    }

    /** The version that the file was written from, or null if the line never had it. */
    @Nullable Line base(Line line, long version) {
        String key = line.id() + ':' + version;
        if (!bases.containsKey(key)) {
            Line found = version == line.version() ? line
                    : version > line.version() || version < 1 ? null
                    : plans.versions(line.id(), version, version).stream().findFirst().orElse(null);
            if (found == null) {
                return null;
            }
            bases.put(key, found);
        }
        return Objects.requireNonNull(bases.get(key));
    }

    /** A line that is not in this plan: of another one, taken out since, or not open to this person. */
    private void stranger(Pieces.Piece piece) {
        Line elsewhere = plans.line(piece.line()).orElse(null);
        if (elsewhere != null && !elsewhere.plan().equals(plan.id())) {
            String title = plans.plan(elsewhere.plan()).map(Plan::title).orElse("");
            leave("exchange.back.otherPlan", text(piece), title);
        } else {
            leave("exchange.back.gone", text(piece));
        }
    }

    void leave(String key, String text, Object... arguments) {
        leftOvers.add(new LeftOver(leftOvers.size(), messages.text(key, arguments), text, ""));
    }

    void leaveInSection(String key, String text, String section, Object... arguments) {
        leftOvers.add(new LeftOver(leftOvers.size(), messages.text(key, arguments), text, section));
    }

    private static String text(Pieces.Piece piece) {
        Control text = piece.text();
        return text == null ? "" : Words.plain(text.after());
    }

    Map<String, Line> now() {
        return now;
    }

    List<Change> changes() {
        return changes;
    }

    List<LeftOver> leftOvers() {
        return leftOvers;
    }

    List<String> doubled() {
        return doubled;
    }

    List<String> older() {
        return older;
    }

    List<String> lostFields() {
        return lostFields;
    }

    int unchanged() {
        return unchanged;
    }
}

package org.planweave.admin.internal.modules;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.admin.internal.desk.Days;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.admin.internal.desk.Sentences;
import org.planweave.admin.internal.desk.SwitchWords;
import org.planweave.admin.internal.features.Switchboard;
import org.planweave.api.modules.ModuleState;
import org.planweave.api.modules.Switches;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.ui.Html;
import org.planweave.ui.components.Cell;
import org.planweave.ui.components.Level;
import org.planweave.ui.components.Pw;
import org.planweave.ui.components.Table;

/** Modules by departments: what runs, how well, and for whom. */
@Component(service = Matrix.class)
public final class Matrix {

    private final Council council;
    private final Switches switches;
    private final Switchboard board;
    private final Sentences sentences;

    @Activate
    public Matrix(@Reference Council council, @Reference Switches switches, @Reference Switchboard board,
            @Reference Sentences sentences) {
        this.council = council;
        this.switches = switches;
        this.board = board;
        this.sentences = sentences;
    }

    /** A row a module, a column a department. */
    Content table(List<ModuleState> modules) {
        Table table = Pw.table().caption(Desk.text("admin.matrix")).classes("pw-table--box pw-grid pw-mods").firstCellIsHeader();
        List<Cell> head = new ArrayList<>(List.of(Cell.cell(Desk.text("admin.module")), Cell.cell(Desk.text("admin.health"))));
        council.departments().forEach(department -> head.add(Cell.cell(Pw.dept(department))));
        head.add(Cell.cell(Desk.text("admin.owner")));
        head.add(Cell.cell(Desk.text("admin.version")));
        head.add(Cell.cell(Desk.text("admin.lastChange")).withClasses("pw-mods__who"));
        table.head(head);
        modules.forEach(module -> table.row(row(module)));
        return Pw.scroll(Desk.text("admin.matrix"), table);
    }

    private List<Cell> row(ModuleState module) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.cell(Html.join(
                Html.element("b", Map.of(), link("/admin/modules/" + module.id(), module.title())),
                Html.element("span", attributes("class", "pw-mods__sub"), Html.text(module.summary())))));
        row.add(Cell.cell(health(module)));
        council.departments().forEach(department -> row.add(Cell.cell(cell(module, department))));
        row.add(Cell.cell(module.owner()).withClasses("pw-mods__who"));
        row.add(Cell.cell(module.version()).withClasses("pw-num"));
        row.add(Cell.cell(changed(module)).withClasses("pw-mods__who"));
        return row;
    }

    static Content health(ModuleState module) {
        return Pw.health(module.running() ? Level.OK : Level.BAD,
                Desk.text(module.running() ? "admin.healthy" : "admin.broken"));
    }

    private Content changed(ModuleState module) {
        String by = module.changedBy() == null ? Desk.text("admin.shipped") : sentences.who(module.changedBy());
        return Html.join(Html.text(by), Html.element("span", Map.of(), Html.text(Days.day(module.changedAt()))));
    }

    private Content cell(ModuleState module, Department department) {
        return switch (module.switches().size()) {
            case 0 -> soft(Desk.text(module.always() ? "admin.always" : "admin.forAll"));
            case 1 -> board.control(module, module.switches().get(0), department, Switchboard.ADMIN);
            default -> link("#switches-" + module.id(), several(module, department));
        };
    }

    /** Which of a module's several switches a department has on, in a word or two. */
    private String several(ModuleState module, Department department) {
        List<String> on = module.switches().stream()
                .filter(name -> switches.on(module.id(), name, department.id(), null)).map(SwitchWords::name).toList();
        return on.isEmpty() ? Desk.text("admin.none")
                : on.size() == module.switches().size() ? Desk.text(on.size() == 2 ? "admin.both" : "admin.every")
                : String.join(", ", on).toLowerCase(Locale.UK);
    }

    /** A table for each module with several switches: its heading's id is {@code switches-ID}. */
    List<Content> several(List<ModuleState> modules) {
        return modules.stream().filter(module -> module.switches().size() > 1).map(this::severalOf).toList();
    }

    private Content severalOf(ModuleState module) {
        String title = Desk.text("admin.several", module.title(), module.switches().size());
        Table table = Pw.table().caption(title).captionClasses("govuk-visually-hidden").classes("pw-table--box").firstCellIsHeader();
        List<Cell> head = new ArrayList<>(List.of(Cell.cell(Desk.text("admin.department"))));
        module.switches().forEach(name -> head.add(Cell.cell(SwitchWords.name(name))));
        table.head(head);
        for (Department department : council.departments()) {
            List<Cell> row = new ArrayList<>(List.of(Cell.cell(Pw.dept(department).named())));
            module.switches().forEach(name -> row.add(Cell.cell(board.control(module, name, department, Switchboard.ADMIN))));
            table.row(row);
        }
        return Html.element("div", attributes("class", "pw-sec"), Html.join(
                Html.element("h2", attributes("class", "pw-h2", "id", "switches-" + module.id()), Html.text(title)),
                Html.element("p", attributes("class", "pw-small"), Html.text(Desk.text("admin.several.lead"))),
                Html.element("div", attributes("class", "pw-after"), Pw.scroll(title, table))));
    }

    private static Content soft(String word) {
        return Html.element("span", attributes("class", "pw-soft"), Html.text(word));
    }

    private static Content link(String href, String words) {
        return Html.element("a", attributes("href", href), Html.text(words));
    }

    private static Map<String, @Nullable String> attributes(String... pairs) {
        Map<String, @Nullable String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            attributes.put(pairs[i], pairs[i + 1]);
        }
        return attributes;
    }
}

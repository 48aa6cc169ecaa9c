package org.planweave.ui.components;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.planweave.ui.Html;

/** How each fixture's options are said with our builders. */
final class Ported {

    static final Map<String, Function<Options, Content>> COMPONENTS = new LinkedHashMap<>();

    static {
        COMPONENTS.put("button", Ported::button);
        COMPONENTS.put("input", Ported::input);
        COMPONENTS.put("textarea", Ported::textarea);
        COMPONENTS.put("select", Ported::select);
        COMPONENTS.put("file-upload", Ported::fileUpload);
        COMPONENTS.put("radios", o -> choices(o, Govuk.radios(o.text("name"))));
        COMPONENTS.put("checkboxes", o -> choices(o, Govuk.checkboxes(o.text("name"))));
        COMPONENTS.put("date-input", Ported::dateInput);
        COMPONENTS.put("error-summary", Ported::errorSummary);
        COMPONENTS.put("error-message", o -> text(o, Govuk.errorMessage(orEmpty(o.content()))));
        COMPONENTS.put("hint", o -> text(o, Govuk.hint(orEmpty(o.content()))));
        COMPONENTS.put("inset-text", o -> text(o, Govuk.insetText(orEmpty(o.content()))));
        COMPONENTS.put("warning-text", o -> o.common(Govuk.warningText(orEmpty(o.content()))));
        COMPONENTS.put("tag", o -> o.common(Govuk.tag(orEmpty(o.content()))));
        COMPONENTS.put("label", Ported::standaloneLabel);
        COMPONENTS.put("fieldset", Ported::fieldset);
        COMPONENTS.put("notification-banner", Ported::notificationBanner);
        COMPONENTS.put("details", Ported::details);
        COMPONENTS.put("table", Ported::table);
        COMPONENTS.put("summary-list", Ported::summaryList);
        COMPONENTS.put("breadcrumbs", Ported::breadcrumbs);
        COMPONENTS.put("pagination", Ported::pagination);
        COMPONENTS.put("back-link", o -> o.common(Govuk.backLink(or(o.content(), "Back"), or(o.text("href"), "#"))));
        COMPONENTS.put("panel", Ported::panel);
    }

    private Ported() {}

    private static Content orEmpty(Content content) {
        return content == null ? Html.EMPTY : content;
    }

    private static Content or(Content content, String otherwise) {
        return content == null ? Html.text(otherwise) : content;
    }

    private static String or(String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    private static Content text(Options o, Text text) {
        o.text("id", text::id);
        return o.common(text);
    }

    private static Content button(Options o) {
        Button button = o.has("href") ? Govuk.linkButton(o.text("text"), o.text("href")) : Govuk.button(o.text("text"));
        o.text("id", button::id);
        o.text("name", button::name);
        o.text("value", button::value);
        o.text("type", button::type);
        o.flag("disabled", button::disabled);
        if (o.isTrue("preventDoubleClick")) {
            button.preventDoubleClick();
        }
        return o.common(button);
    }

    private static Content label(Options o) {
        return orEmpty(o.in("label").content());
    }

    private static <F extends Field<F>> Content field(Options o, F field, Consumer<F> more) {
        Options label = o.in("label");
        label.content();
        label.text("classes", field::labelClasses);
        label.flag("isPageHeading", field::labelAsHeading);
        o.text("id", field::id);
        o.text("value", field::value);
        o.text("describedBy", field::describedBy);
        o.flag("disabled", field::disabled);
        o.in("formGroup").text("classes", field::groupClasses);
        if (o.has("hint")) {
            field.hint(orEmpty(o.in("hint").content()));
        }
        field.error(o.in("errorMessage").text("text"));
        more.accept(field);
        return o.common(field);
    }

    private static Content input(Options o) {
        return field(o, Govuk.input(o.text("name"), label(o)), input -> {
            o.text("type", input::type);
            o.text("autocomplete", input::autocomplete);
            o.text("autocapitalize", input::autocapitalize);
            o.text("inputmode", input::inputmode);
            o.text("pattern", input::pattern);
            o.text("spellcheck", on -> input.spellcheck(Boolean.parseBoolean(on)));
            o.in("prefix").text("text", input::prefix);
            o.in("suffix").text("text", input::suffix);
        });
    }

    private static Content fileUpload(Options o) {
        return field(o, Govuk.fileUpload(o.text("name"), label(o)), file -> o.flag("multiple", file::multiple));
    }

    private static Content textarea(Options o) {
        return field(o, Govuk.textarea(o.text("name"), label(o)), area -> {
            o.text("rows", rows -> area.rows(Integer.parseInt(rows)));
            o.text("autocomplete", area::autocomplete);
            o.text("spellcheck", on -> area.spellcheck(Boolean.parseBoolean(on)));
        });
    }

    private static Content select(Options o) {
        return field(o, Govuk.select(o.text("name"), label(o)), select -> {
            for (Options item : o.list("items")) {
                boolean[] disabled = new boolean[1];
                item.flag("disabled", () -> disabled[0] = true);
                String text = or(item.text("text"), "");
                select.option(new Select.Option(item.value("value"), text, item.bool("selected"), disabled[0]));
            }
        });
    }

    private static Content choices(Options o, Choices choices) {
        o.text("idPrefix", choices::idPrefix);
        group(o, choices);
        o.text("value", choices::value);
        if (o.has("values")) {
            choices.values(o.texts("values"));
        }
        o.list("items").forEach(item -> choices.item(choice(item)));
        return o.common(choices);
    }

    private static Choice choice(Options item) {
        if (item.has("divider")) {
            return Choice.divider(item.text("divider"));
        }
        Choice choice = Choice.choice(or(item.text("value"), ""), orEmpty(item.content()));
        item.text("id", choice::id);
        item.text("checked", on -> choice.checked(Boolean.parseBoolean(on)));
        item.flag("disabled", choice::disabled);
        if ("exclusive".equals(item.text("behaviour"))) {
            choice.exclusive();
        }
        Content hint = item.in("hint").content();
        if (hint != null) {
            choice.hint(hint);
        }
        Content conditional = item.in("conditional").content("html", "html");
        if (conditional != null) {
            choice.conditional(conditional);
        }
        return choice;
    }

    private static void group(Options o, Group<?> group) {
        Options fieldset = o.in("fieldset");
        Options legend = fieldset.in("legend");
        Content words = legend.content();
        if (words != null) {
            group.legend(words);
        }
        legend.text("classes", group::legendClasses);
        legend.flag("isPageHeading", group::legendAsHeading);
        fieldset.text("describedBy", group::describedBy);
        o.text("describedBy", group::describedBy);
        o.in("formGroup").text("classes", group::groupClasses);
        if (o.has("hint")) {
            group.hint(orEmpty(o.in("hint").content()));
        }
        group.error(o.in("errorMessage").text("text"));
    }

    private static Content dateInput(Options o) {
        DateInput date = Govuk.dateInput(or(o.text("id"), ""));
        o.text("namePrefix", date::namePrefix);
        group(o, date);
        Options values = o.in("values");
        String prefix = o.has("namePrefix") ? o.text("namePrefix") + "-" : "";
        date.values(values.text(prefix + "day"), values.text(prefix + "month"), values.text(prefix + "year"));
        return o.common(date);
    }

    private static Content errorSummary(Options o) {
        ErrorSummary summary = Govuk.errorSummary();
        summary.title(or(o.text("titleText"), ""));
        o.text("descriptionText", summary::description);
        o.list("errorList").forEach(item -> summary.error(item.text("href"), item.text("text")));
        if (o.isTrue("disableAutoFocus")) {
            summary.withoutFocus();
        }
        return o.common(summary);
    }

    private static Content standaloneLabel(Options o) {
        Label label = Govuk.label(orEmpty(o.content()), o.text("for"));
        o.flag("isPageHeading", label::asHeading);
        return o.common(label);
    }

    private static Content fieldset(Options o) {
        Options legend = o.in("legend");
        Fieldset fieldset = Govuk.fieldset(orEmpty(legend.content()), orEmpty(o.content("html", "html")));
        legend.text("classes", fieldset::legendClasses);
        legend.flag("isPageHeading", fieldset::legendAsHeading);
        o.text("describedBy", fieldset::describedBy);
        o.text("role", fieldset::role);
        return o.common(fieldset);
    }

    private static Content notificationBanner(Options o) {
        NotificationBanner banner = o.has("html")
                ? Govuk.notificationBanner(o.content("html", "html"))
                : Govuk.notificationBanner(or(o.text("text"), ""));
        o.text("titleText", banner::title);
        o.text("titleId", banner::titleId);
        o.text("role", banner::role);
        if ("success".equals(o.text("type"))) {
            banner.success();
        }
        if (o.isTrue("disableAutoFocus")) {
            banner.withoutFocus();
        }
        return o.common(banner);
    }

    private static Content details(Options o) {
        Details details = Govuk.details(orEmpty(o.content("summaryHtml", "summaryText")), orEmpty(o.content()));
        o.text("id", details::id);
        o.flag("open", details::open);
        return o.common(details);
    }

    private static Content table(Options o) {
        Table table = Govuk.table().caption(o.text("caption"));
        o.text("captionClasses", table::captionClasses);
        o.flag("firstCellIsHeader", table::firstCellIsHeader);
        if (o.has("head")) {
            table.head(cells(o.list("head")));
        }
        o.list("rows").forEach(row -> table.row(cells(row.items())));
        return o.common(table);
    }

    private static List<Cell> cells(List<Options> cells) {
        return cells.stream().map(Ported::cell).toList();
    }

    private static Cell cell(Options o) {
        int columns = Integer.parseInt(or(o.text("colspan"), "1"));
        int rows = Integer.parseInt(or(o.text("rowspan"), "1"));
        Content content = orEmpty(o.content());
        Cell cell = "numeric".equals(o.text("format")) ? Cell.number(content) : Cell.cell(content);
        return cell.withClasses(o.text("classes")).spanning(columns, rows);
    }

    private static Content summaryList(Options o) {
        SummaryList list = Govuk.summaryList();
        for (Options row : o.list("rows")) {
            List<SummaryList.Action> actions = row.in("actions").list("items").stream()
                    .map(Ported::action)
                    .toList();
            Content key = orEmpty(row.in("key").content());
            list.row(new SummaryList.Row(key, orEmpty(row.in("value").content()), actions, row.text("classes")));
        }
        return o.common(list);
    }

    private static SummaryList.Action action(Options o) {
        return new SummaryList.Action(o.text("text"), o.text("href"), o.text("visuallyHiddenText"));
    }

    private static Content breadcrumbs(Options o) {
        Breadcrumbs crumbs = Govuk.breadcrumbs();
        o.text("labelText", crumbs::label);
        o.flag("collapseOnMobile", crumbs::collapseOnMobile);
        for (Options item : o.list("items")) {
            if (item.has("href")) {
                crumbs.link(item.text("text"), item.text("href"));
            } else {
                crumbs.here(item.text("text"));
            }
        }
        return o.common(crumbs);
    }

    private static Content pagination(Options o) {
        Pagination pages = Govuk.pagination();
        o.text("landmarkLabel", pages::label);
        if (o.has("previous")) {
            pages.previous(neighbour(o.in("previous")));
        }
        if (o.has("next")) {
            pages.next(neighbour(o.in("next")));
        }
        for (Options item : o.list("items")) {
            boolean[] flags = new boolean[2];
            item.flag("current", () -> flags[0] = true);
            item.flag("ellipsis", () -> flags[1] = true);
            String number = flags[1] ? null : item.text("number");
            String hidden = item.text("visuallyHiddenText");
            pages.item(new Pagination.Item(number, or(item.text("href"), ""), flags[0], hidden));
        }
        return o.common(pages);
    }

    private static Pagination.Neighbour neighbour(Options o) {
        return new Pagination.Neighbour(o.text("href"), o.text("text"), o.text("labelText"));
    }

    private static Content panel(Options o) {
        Panel panel = Govuk.panel(orEmpty(o.content("titleHtml", "titleText")), o.content());
        o.text("headingLevel", level -> panel.headingLevel(Integer.parseInt(level)));
        return o.common(panel);
    }
}

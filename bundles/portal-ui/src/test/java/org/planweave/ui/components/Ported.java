package org.planweave.ui.components;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.planweave.ui.Html;

/** How each fixture's options are said with our builders. */
final class Ported {

    static final Map<String, Function<Options, Content>> COMPONENTS = new LinkedHashMap<>();

    static {
        COMPONENTS.put("button", PortedForms::button);
        COMPONENTS.put("input", PortedForms::input);
        COMPONENTS.put("textarea", PortedForms::textarea);
        COMPONENTS.put("select", PortedForms::select);
        COMPONENTS.put("file-upload", PortedForms::fileUpload);
        COMPONENTS.put("radios", o -> PortedForms.choices(o, Govuk.radios(o.text("name"))));
        COMPONENTS.put("checkboxes", o -> PortedForms.choices(o, Govuk.checkboxes(o.text("name"))));
        COMPONENTS.put("date-input", PortedForms::dateInput);
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

    static Content orEmpty(Content content) {
        return content == null ? Html.EMPTY : content;
    }

    static Content or(Content content, String otherwise) {
        return content == null ? Html.text(otherwise) : content;
    }

    static String or(String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    private static Content text(Options o, Text text) {
        o.text("id", text::id);
        return o.common(text);
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

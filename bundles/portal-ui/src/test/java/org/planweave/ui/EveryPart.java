package org.planweave.ui;

import static org.planweave.ui.components.Govuk.button;
import static org.planweave.ui.components.Govuk.checkboxes;
import static org.planweave.ui.components.Govuk.dateInput;
import static org.planweave.ui.components.Govuk.details;
import static org.planweave.ui.components.Govuk.errorSummary;
import static org.planweave.ui.components.Govuk.fileUpload;
import static org.planweave.ui.components.Govuk.input;
import static org.planweave.ui.components.Govuk.insetText;
import static org.planweave.ui.components.Govuk.notificationBanner;
import static org.planweave.ui.components.Govuk.pagination;
import static org.planweave.ui.components.Govuk.radios;
import static org.planweave.ui.components.Govuk.select;
import static org.planweave.ui.components.Govuk.summaryList;
import static org.planweave.ui.components.Govuk.tag;
import static org.planweave.ui.components.Govuk.textarea;
import static org.planweave.ui.components.Govuk.warningText;
import static org.planweave.ui.components.Pw.del;
import static org.planweave.ui.components.Pw.dept;
import static org.planweave.ui.components.Pw.editors;
import static org.planweave.ui.components.Pw.empty;
import static org.planweave.ui.components.Pw.flash;
import static org.planweave.ui.components.Pw.flashBad;
import static org.planweave.ui.components.Pw.flashWarning;
import static org.planweave.ui.components.Pw.gates;
import static org.planweave.ui.components.Pw.head;
import static org.planweave.ui.components.Pw.health;
import static org.planweave.ui.components.Pw.ins;
import static org.planweave.ui.components.Pw.live;
import static org.planweave.ui.components.Pw.liveWords;
import static org.planweave.ui.components.Pw.merge;
import static org.planweave.ui.components.Pw.rag;
import static org.planweave.ui.components.Pw.subnav;
import static org.planweave.ui.components.Pw.switchOf;
import static org.planweave.ui.components.Pw.table;
import static org.planweave.ui.components.Pw.todo;
import static org.planweave.ui.components.Pw.weave;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.planweave.api.ResourceRef;
import org.planweave.ui.components.Cell;
import org.planweave.ui.components.Gates;
import org.planweave.ui.components.Icon;
import org.planweave.ui.components.Layout;
import org.planweave.ui.components.Level;
import org.planweave.ui.components.Rag;
import org.planweave.ui.components.SummaryList;

/** Every part of a page, each once, and a form with every kind of control. */
final class EveryPart {

    private EveryPart() {}

    /** A form of every kind of control, with errors, and the other parts of a page. */
    static Layout layout(String assets) {
        Content fields = Html.join(
                errorSummary().error("#title", "Enter a title.").error("#due-day", "The date must be after today."),
                input("title", "Title").hint("As it stands in the plan.").error("Enter a title.").width(20),
                textarea("words", "Words").rows(3).value("Some words"),
                select("kind", "Kind").option("a", "Action").option("k", "KPI").value("k"),
                radios("who").legend("Who sees it").item("open", "Everybody").item("in", "Those inside",
                        "The council’s people").value("in").inline(),
                checkboxes("serves").legend("What it serves").item("1", "Every child starts well").item("3",
                        "Safe streets").value("3").small(),
                dateInput("due").legend("Done by").hint("For example, 27 3 2028")
                        .error("The date must be after today.").values("1", "13", "2027").errorIn("month"),
                fileUpload("file", "Attachment"),
                button("Save").preventDoubleClick());
        Content rest = Html.join(
                flash(Html.text("Saved.")), flashWarning(Html.text("Reports are slow.")),
                        flashBad(Html.text("Not saved.")),
                notificationBanner("The round closes on Friday.").success(), insetText("Set apart."),
                        warningText("This cannot be undone."),
                details("Why", Html.text("Because.")), tag("Draft").classes("pw-tag--wait"),
                gates().gate("Drafts due", "8 January", "In", Gates.When.DONE).gate("Review", "14 to 29 January",
                        "Day 6", Gates.When.NOW).gate("Committee", "10 March", "Final", Gates.When.TO_COME),
                table().caption("Modules").head("Module", "Health", "On").row(Cell.cell("Comments"),
                        Cell.cell(health(Level.OK, "Healthy")), Cell.cell(switchOf(true, "Comments for Housing",
                        "/x").field("csrf", "t")))
                        .row(Cell.cell("Reports"), Cell.cell(rag(Rag.AMBER)), Cell.cell(switchOf(false,
                                "Reports for Housing", "/x"))).firstCellIsHeader(),
                summaryList().row("Owner", "Tom Adeyemi", new SummaryList.Action("Change", "#", "the owner")),
                pagination().previous("/1").page(1, "/1").current(2, "/2").gap().page(9, "/9").next("/3"),
                merge("Joan’s, version 8", Html.join(Html.text("In "), del("October"), ins("November")), "Yours",
                        Html.text("In October")),
                todo().item("Today", "asked Monday", "Answer Culture and Leisure", dept(Specimen.CULTURE), new Link("Answer",
                        "#")),
                weave("t", Icon.DUPLICATION, "Duplication", Html.text("Two departments buy the same.")).wide()
                        .chosen().found("Thread 27")
                        .side(Specimen.HIGHWAYS, Html.text("Re-let cleansing."), "A2.2", "#").side(Specimen.HOUSING,
                                Html.text("Tender cleaning."), "A4.1", "#")
                        .evidence("Same work", Html.text("cleaning")).evidence("Same start", Html.text("April"))
                                .track(8, 10, "8 of 10 were accepted").acts(button("Accept").small()),
                live(ResourceRef.parse("plans:plan:P1")), liveWords("plans:line", "1 new line|# new lines", "1 changed line|# changed lines",
                        "1 line gone|# lines gone"), editors(ResourceRef.parse("plans:line:L1"), List.of("Tom Adeyemi", "Joan Whitlock")),
                empty("Nothing to judge yet", Html.text("Threads come when plans open.")).action("Tie one by hand",
                        "#"));
        Page page = Page.titled("Form").section("plans").noticeSuccess("Line A1.1 is saved.")
                .body(Html.join(head("All parts").lead("Each once."), subnav("Parts").tab("Form", "#", true)
                        .tab("Rest", "#", false), Html.element("form", Map.of("method", "post"), fields), rest));
        return Specimen.layout(page, new Layout.Reader("Ruth Calloway", "/people/me", Specimen.HIGHWAYS), assets);
    }
}

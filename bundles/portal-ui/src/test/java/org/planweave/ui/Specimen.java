package org.planweave.ui;

import static org.planweave.ui.components.Govuk.button;
import static org.planweave.ui.components.Govuk.linkButton;
import static org.planweave.ui.components.Govuk.tag;
import static org.planweave.ui.components.Pw.busy;
import static org.planweave.ui.components.Pw.del;
import static org.planweave.ui.components.Pw.dept;
import static org.planweave.ui.components.Pw.gates;
import static org.planweave.ui.components.Pw.head;
import static org.planweave.ui.components.Pw.ins;
import static org.planweave.ui.components.Pw.knot;
import static org.planweave.ui.components.Pw.line;
import static org.planweave.ui.components.Pw.note;
import static org.planweave.ui.components.Pw.outcome;
import static org.planweave.ui.components.Pw.said;
import static org.planweave.ui.components.Pw.steps;
import static org.planweave.ui.components.Pw.waits;
import static org.planweave.ui.components.Pw.weave;
import static org.planweave.ui.components.Pw.woven;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.planweave.api.people.Department;
import org.planweave.ui.components.CommentState;
import org.planweave.ui.components.Icon;
import org.planweave.ui.components.Layout;
import org.planweave.ui.components.PlanLine;

/** A plan with notes in every state and an open thread, put together from the components alone. */
final class Specimen {

    static final Department HIGHWAYS = department("HW", "Highways and Waste");
    static final Department CULTURE = department("CL", "Culture and Leisure");
    private static final Department CHILDREN = department("CS", "Children’s Services");
    static final Department HOUSING = department("HO", "Housing");
    private static final Department PROTECTION = department("PR", "Public Protection");
    private static final Department ADULTS = department("AS", "Adult Services");

    private Specimen() {}

    private static Department department(String code, String name) {
        return new Department(code, code, name, null, code.toLowerCase(java.util.Locale.ROOT), null);
    }

    static Layout layout(String assets) {
        Page page = Page.titled("Highways and Waste").section("plans").crumb("Plans", "/plans").crumb("2027–28",
                "/rounds/27").body(body());
        return layout(page, new Layout.Reader("Ruth Calloway", "/people/me", HIGHWAYS), assets);
    }

    static Layout layout(Page page, Layout.Reader reader, String assets) {
        Content end = Html.join(Html.text("Plans for 2027–28 · cluster review closes "), element("b",
                Html.text("Friday 29 January")));
        List<Layout.NavItem> nav = List.of(
                new Layout.NavItem("tasks", "My tasks", "/tasks", 7, "waiting"),
                new Layout.NavItem("plans", "Plans", "/plans"),
                new Layout.NavItem("clusters", "Clusters", "/clusters"),
                new Layout.NavItem("synergies", "Synergies", "/synergies"),
                new Layout.NavItem("measures", "Measures", "/measures"),
                new Layout.NavItem("reports", "Reports", "/reports"));
        List<Link> footer = List.of(
                new Link("Accessibility statement", "/accessibility"), new Link("Privacy", "/privacy"),
                new Link("Cookies", "/cookies"), new Link("Help and keyboard", "/help"));
        Layout.Assets files = new Layout.Assets(assets, null);
        return new Layout("Marrowdale Council", "1.0", reader, nav, end, "/search", page, List.of(), footer, files,
                "t0ken");
    }

    private static Content element(String tag, Content body) {
        return Html.element(tag, Map.of(), body);
    }

    private static Content box(String tag, String classes, Content... parts) {
        return Html.element(tag, Map.of("class", classes), Html.join(parts));
    }

    private static Content text(String words) {
        return Html.text(words);
    }

    private static Content body() {
        return Html.join(
                head("Highways and Waste, business plan 2027–28")
                        .over(dept(HIGHWAYS).named(), element("span", text("Streets and Neighbourhoods cluster")))
                        .acts(linkButton("Compare versions", "#").secondary(), linkButton("Word or PDF", "#")
                                .secondary(), linkButton("Add a line", "#"))
                        .steps(steps("Stage of this plan").step("Draft").now("Cluster review, day 6 of 12")
                                .step("Leadership team 4 Feb").step("Budget 24 Feb").step("Committee 10 Mar")
                                .step("Final")),
                waits("Waiting on you").item("4 comments to answer", "#note-a").item("1 suggested wording",
                        "#note-e").item("5 threads to judge", "#thread-31").start("Start with note a", "#note-a"),
                box("div", "pw-desk", rail(), box("div", "pw-plan", box("div", "pw-sheet", first(), streets(),
                        waste(), fleet()))));
    }

    private static Content rail() {
        Content nav = Html.element("nav", Map.of("class", "pw-rail__nav", "aria-label", "Sections of the plan"),
                element("ul", Html.join(
                step("What we are for", "1"), step("Safer streets", "4"), step("Waste and cleansing", "3"),
                        step("Fleet and depots", "1"))));
        return Html.element("aside", Map.of("class", "pw-rail", "aria-label", "This plan"), nav);
    }

    private static Content step(String name, String count) {
        return element("li", Html.element("a", Map.of("href", "#s-" + count), Html.join(text(name + " "),
                box("span", "pw-rail__n", text(count)))));
    }

    private static Content section(String title, PlanLine... lines) {
        return box("section", "pw-plan__section", box("h2", "pw-plan__title", text(title)), element("ol",
                Html.join(lines)));
    }

    private static PlanLine tooled(PlanLine line) {
        return line.tool("Comment", "#").tool("Edit", "#");
    }

    private static Content safe() {
        return outcome("3", "Safe streets, sound homes", true);
    }

    private static Content clean(boolean strong) {
        return outcome("5", "Clean air and low carbon", strong);
    }

    private static Content first() {
        return section("What we are for", tooled(line("Ambition", "H1").id("h1").ambition()
                .text("Streets that people of every age can cross, cycle and wait on safely, and waste that is "
                        + "collected the first time, every time.")
                .meta(safe()).meta(clean(false))));
    }

    private static Content streets() {
        return section("Safer streets",
                tooled(line("Priority", "P1").id("p1").priority()
                        .text("Make the ten worst junctions safe for people walking and cycling.").meta(safe())),
                tooled(line("Action", "A1.1").id("a1-1").open()
                        .text(Html.join(text("Rebuild the Tenter Lane crossing and resurface the carriageway from "
                                + "Fullers Yard to the library, "), said("7 June to 30 July 2027",
                                CommentState.HELD, "note-a", "a"), text(".")))
                        .meta("£640,000 capital").meta("Owner Tom Adeyemi").meta(safe())
                                .meta(knot("1 thread, open beside", "#thread-31").current())
                        .aside(thread())
                        .aside(note("a", CommentState.HELD).on("A1.1", "#a1-1").by(CULTURE, "Colm Hartley", "20 Jan")
                                .text("Our marquee takes the full width of the lane in the middle of these weeks. "
                                        + "Could the library end be finished first?")
                                .action("Answer", "#").action("Settle it in the meeting", "#"))),
                tooled(line("Action", "A1.2").id("a1-2")
                        .text(Html.join(text("Make the "), said("School Street closures", CommentState.MOVED,
                                "note-b", "b"), text(" at four Northfield school gates permanent by September "
                                + "2027.")))
                        .meta("£85,000").meta("Owner Tom Adeyemi").meta(outcome("1", "Every child starts well",
                                false)).meta(safe()).meta(knot("1 thread", "#"))
                        .aside(note("b", CommentState.MOVED).on("A1.2", "#a1-2").by(CHILDREN, "Imran Sadiq", "15 Jan")
                                .text("Followed its words from A3.2 to here. “Two of the four heads have agreed; I "
                                        + "will bring the other two in.”")
                                .action("Confirm the place", "#").action("Answer", "#"))),
                tooled(line("KPI", "K1").id("k1").text("People killed or seriously injured on our roads, three-year "
                        + "average: 39 now, 34 by March 2028.").meta("Provisional until outturn").meta(safe())));
    }

    private static Content thread() {
        return weave("thread-31", Icon.TIMING, "Timing conflict",
                text("Your roadworks and the library festival both need Tenter Lane in July."))
                .beside().found("Found Tuesday 19 January")
                .side(HIGHWAYS, Html.join(text("Rebuild the "), woven("Tenter Lane"), text(" crossing … "),
                        woven("7 June to 30 July 2027"), text(".")), "A1.1, this plan, version 7", "#a1-1")
                .side(CULTURE, Html.join(text("Reopen Millgate Library with a summer festival along "),
                        woven("Tenter Lane"), text(", "), woven("3 to 18 July"), text(".")),
                        "A2.3, Culture and Leisure, version 4", "#")
                .evidence("Same place", text("Tenter Lane, Fullers Yard to Millgate Library"))
                .evidence("Same days", text("16 days overlap, 3 to 18 July"))
                .track(8, 10, "8 of the last 10 timing conflicts were accepted here")
                .acts(Html.join(button("Accept").small().type("button"), button("Dismiss with a reason").secondary()
                        .small().type("button"), Html.element("a", Map.of("href", "#"), text("Wrong type?"))));
    }

    private static Content waste() {
        return section("Waste and cleansing",
                tooled(line("Priority", "P2").id("p2").priority()
                        .text("Collect the right waste on the right day, from every kind of home.")
                        .meta(outcome("3", "Safe streets, sound homes", false)).meta(clean(true))),
                tooled(line("Action", "A2.1").id("a2-1")
                        .text(Html.join(text("Bring food-waste collection to "),
                                said("the 6,200 flats that have none", CommentState.CHANGED, "note-c", "c"),
                                text(", starting with Northfield and Weir Bank in October 2027.")))
                        .meta("£310,000 a year").meta("Owner Joan Whitlock").meta(clean(true))
                                .meta(knot("2 threads", "#"))
                        .aside(note("c", CommentState.CHANGED).on("A2.1", "#a2-1").by(HOUSING, "Beth Oyelaran",
                                "18 Jan")
                                .saidAbout("Said about", Html.join(text("… to "), del("all flats by summer")))
                                        .nowReads(Html.join(text("… to "), ins("the 6,200 flats that have none")))
                                .text("We cannot build bin stores for all of them by summer. Nine blocks have no "
                                        + "ground-floor space.")
                                .action("Still applies", "#").action("Settled by the change", "#"))),
                tooled(line("Action", "A2.2").id("a2-2").busy()
                        .text("Re-let street cleansing by 1 April 2028 with one specification for parks, estates "
                        + "and highways.")
                        .meta("£2.1m a year").meta("Owner Joan Whitlock").meta(outcome("4", "A fair local economy",
                                false)).meta(busy(List.of("Joan Whitlock"))).meta(knot("1 thread", "#"))
                        .aside(note("d", CommentState.LOST).on("A2.2", "#a2-2").by(PROTECTION, "Priya Raman",
                                "14 Jan")
                                .saidAbout("Said about, in version 6 of A2.2",
                                        text("“a weekly litter-pick rota with traders”"))
                                        .text("Our market officers would run this with you.")
                                .action("Place it", "#").action("Answer and close", "#").action("See version 6",
                                        "#"))));
    }

    private static Content fleet() {
        return section("Fleet and depots",
                tooled(line("Action", "A3.1").id("a3-1")
                        .text(Html.join(text("Replace 18 diesel tippers at Kestrel Road with electric ones, and "
                                + "install "), said("charging that other departments can book",
                                CommentState.SUGGEST, "note-e", "e"), text(".")))
                        .meta("£3.4m over two years").meta("Owner Dev Marsh").meta(clean(true))
                                .meta(knot("1 thread", "#"))
                        .aside(note("e", CommentState.SUGGEST).on("A3.1", "#a3-1").by(ADULTS, "Nadia Fenwick",
                                "20 Jan")
                                .suggests("charging that ", "other departments can book",
                                        "any council vehicle can book, day or night", "")
                                .text("Our minibuses come off the road at 6 pm.")
                                .acts(Html.join(button("Accept wording").small(), button("Decline").secondary()
                                        .small())))),
                tooled(line("Equality", "E1").id("e1")
                        .text(Html.join(text("Fit tactile paving at every rebuilt crossing and "),
                                said("walk each route with the Sight Loss Forum", CommentState.DONE, "note-f", "f"),
                                text(" before it opens.")))
                        .meta(outcome("2", "Living well and independently", false))
                        .aside(note("f", CommentState.DONE).says("Answered: accepted").on("E1", "#e1").by(ADULTS,
                                "Nadia Fenwick", "13 Jan")
                                .text("Please test with people who use the routes, not only on drawings.")
                                .answer("Ruth Calloway, 19 January.",
                                        text("Added the Forum and moved the walk to before opening.")))));
    }
}

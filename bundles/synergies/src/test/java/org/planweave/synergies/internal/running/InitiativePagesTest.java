package org.planweave.synergies.internal.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.Content;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.planweave.api.Identified;
import org.planweave.api.Problem;
import org.planweave.synergies.internal.beside.InitiativeTasks;
import org.planweave.synergies.internal.beside.JointBadges;
import org.planweave.synergies.internal.pages.InitiativeFace;
import org.planweave.synergies.internal.pages.LedgerPages;
import org.planweave.synergies.internal.pages.PageParts;
import org.planweave.synergies.internal.stored.SynergiesTest;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.TestPortal;
import org.planweave.ui.Html;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;
import org.planweave.ui.Slots;

@SynergiesTest
class InitiativePagesTest {

    private static Document read(Object page) {
        return Jsoup.parse(Html.string(((Page) page).body()));
    }

    private static MultivaluedMap<String, String> form(Agreeing town, Map<String, String> changed) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        sent.putSingle("thread", town.thread);
        sent.putSingle("title", "Tenter Lane");
        sent.putSingle("text", "Close Tenter Lane once.");
        sent.putSingle("by", "2027-11-30");
        sent.putSingle("lead", town.looking.town.highways.id());
        sent.putSingle("benefit", "40k");
        sent.addAll("partner", town.looking.town.highways.id(), town.looking.town.culture.id());
        changed.forEach(sent::putSingle);
        return sent;
    }

    private static String id(Object seeOther) {
        return ((SeeOther) seeOther).href().replace("/synergies/initiatives/", "");
    }

    @OnBothDatabases
    void theFormStartsFromWhatTheLinesSayAndKeepsWhatWasTypedBesideWhatIsWrong(TestPortal portal) {
        Agreeing town = new Agreeing(portal);
        Document begun = read(town.pages().begin(town.thread));
        assertThat(begun.select("textarea[name=text]").text()).startsWith("Rebuild the Tenter Lane crossing");
        assertThat(begun.select("input[name=partner]")).hasSize(2);
        portal.actAs(town.looking.town.treasurer);
        assertThatThrownBy(() -> town.pages().begin(town.thread)).as("who could not send it").isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.status()).isEqualTo(403));
        portal.actAs(town.looking.town.planner);

        Page wrong = (Page) town.pages().start(form(town, Map.of("benefit", "a lot", "by", "soon", "title", " ", "kpi", "=1+1")));
        assertThat(wrong.status()).isEqualTo(422);
        Document again = read(wrong);
        assertThat(again.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#title", "#by", "#benefit");
        assertThat(again.select("input[name=benefit]").val()).isEqualTo("a lot");
        assertThat(again.select("textarea[name=kpi]").text()).isEqualTo("=1+1");
        assertThat(town.looking.initiatives.all()).isEmpty();
    }

    @OnBothDatabases
    void anotherDepartmentIsAskedInAndLeftOutBeforeAnythingIsKept(TestPortal portal) {
        Agreeing town = new Agreeing(portal);
        String housing = portal.council().departments().stream().filter(one -> one.code().equals("HO")).findFirst().orElseThrow().id();
        Document asked = read(town.pages().start(form(town, Map.of("ask", "yes", "asked", housing))));
        assertThat(asked.select("input[name=partner]").eachAttr("value")).endsWith(housing).hasSize(3);
        assertThat(asked.select("input[name=title]").val()).isEqualTo("Tenter Lane");
        MultivaluedMap<String, String> three = form(town, Map.of());
        three.add("partner", housing);
        three.putSingle("without", housing);
        assertThat(read(town.pages().start(three)).select("input[name=partner]")).hasSize(2);
        assertThat(town.looking.initiatives.all()).isEmpty();
    }

    @OnBothDatabases
    void isSignedOnItsPageAndEveryoneSeesWhatWaits(TestPortal portal) {
        Agreeing town = new Agreeing(portal);
        String id = id(town.pages().start(form(town, Map.of())));
        assertThat(((SeeOther) town.pages().begin(town.thread)).href()).as("there is one already").endsWith(id);
        InitiativeTasks tasks = new InitiativeTasks(town.looking.initiatives, town.signing, new PageParts(town.looking.town.room));
        List<Identified> home = List.of(town.looking.town.planner);
        assertThat(tasks.render(home)).as("who proposed has signed").isEmpty();
        portal.actAs(town.looking.town.other);
        assertThat(Html.string(tasks.render(home).get(town.looking.town.planner.id()))).contains("Tenter Lane");
        assertThat(read(town.pages().show(id)).text()).contains("Signed by 1 of 2", "Waits for Culture and Leisure");

        MultivaluedMap<String, String> signature = new MultivaluedHashMap<>(Map.of("number", "1"));
        Page unsure = (Page) town.pages().sign(id, signature);
        assertThat(unsure.status()).isEqualTo(422);
        assertThat(town.one(id).inForce()).isEmpty();
        signature.putSingle("speaks", "yes");
        assertThat(((SeeOther) town.pages().sign(id, signature)).notice()).contains("every partner");
        Document signed = read(town.pages().show(id));
        assertThat(signed.select(".pw-changes a")).hasSize(2);
        assertThat(signed.select("tfoot").text()).contains("£40,000 £40,000");
        assertThat(new JointBadges(town.looking.initiatives, new PageParts(town.looking.town.room)).render(town.looking.town.lines()))
                .containsOnlyKeys(town.one(id).lines().values());
        portal.actAs(town.looking.town.otherDirector);
        assertThat(Html.string(tasks.render(home).get(town.looking.town.planner.id()))).contains("agreement");
    }

    @OnBothDatabases
    void theLedgerCountsForItsReaderAndSaysWhatWasAchieved(TestPortal portal) {
        Agreeing town = new Agreeing(portal);
        String id = id(town.pages().start(form(town, Map.of())));
        town.sign(id, town.looking.town.other);
        assertThat(((Page) town.pages().delivered(id, new MultivaluedHashMap<>(Map.of("achieved", "x", "on", "2028-03-31")))).status())
                .isEqualTo(422);
        town.pages().delivered(id, new MultivaluedHashMap<>(Map.of("achieved", "31,500", "on", "2028-03-31")));
        PageParts parts = new PageParts(town.looking.town.room);
        LedgerPages ledger = new LedgerPages(town.looking.initiatives, town.looking.reads,
                new InitiativeFace(parts, town.looking.town.room, town.signing, town.proposing, town.looking.reads), parts, town.looking.town.room,
                new NoSlots());
        Document page = read(ledger.show());
        assertThat(page.select(".pw-facts dd").eachText()).containsExactly("£0", "£0", "£31,500");
        assertThat(page.select("tfoot td").eachText()).containsExactly("£40,000", "£40,000");
        portal.actAs(town.looking.town.outsider);
        assertThat(read(ledger.show()).text()).doesNotContain("Tenter Lane", "£");
    }

    /** Nobody contributes anything. */
    private static final class NoSlots implements Slots {

        @Override
        public Map<String, List<Content>> render(String slot, List<? extends Identified> items) {
            return Map.of();
        }

        @Override
        public List<Content> render(String slot) {
            return List.of();
        }
    }
}

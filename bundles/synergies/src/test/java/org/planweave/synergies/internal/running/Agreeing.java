package org.planweave.synergies.internal.running;

import java.util.List;
import java.util.stream.Collectors;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.synergies.internal.beside.JointWords;
import org.planweave.synergies.internal.beside.SharedWork;
import org.planweave.synergies.internal.pages.InitiativeFace;
import org.planweave.synergies.internal.pages.InitiativePages;
import org.planweave.synergies.internal.pages.PageParts;
import org.planweave.synergies.internal.rules.Initiative;
import org.planweave.synergies.internal.rules.TermsDraft;
import org.planweave.synergies.internal.stored.ProposeInitiative;
import org.planweave.synergies.internal.stored.SignInitiative;
import org.planweave.test.TestPortal;

/** The town at the point where the works and the festival have been found and accepted, and could be agreed on. */
final class Agreeing {

    final Looking looking;
    final SignInitiative signing;
    final ProposeInitiative proposing;
    final String thread;
    private final TestPortal portal;

    Agreeing(TestPortal portal) {
        this.portal = portal;
        looking = new Looking(portal);
        signing = looking.signing;
        proposing = looking.proposing;
        looking.finding.run(false);
        thread = looking.works().synergy().id();
        looking.judging.judge(thread, "accept", "", null);
    }

    InitiativePages pages() {
        PageParts parts = new PageParts(looking.town.room);
        return new InitiativePages(looking.initiatives, proposing, signing,
                new InitiativeFace(parts, looking.town.room, signing, proposing, looking.reads), parts);
    }

    TermsDraft draft(String text, String benefit, String share, String otherShare) {
        return new TermsDraft("Tenter Lane", text, "Days the lane is closed: from 40 to 25", "2027-11-30", looking.town.highways.id(), benefit,
                "closures not made twice", List.of(new TermsDraft.PartDraft(looking.town.highways.id(), "Rebuilds", "10,000", share),
                        new TermsDraft.PartDraft(looking.town.culture.id(), "Moves the festival", "", otherShare)));
    }

    /** The works and the festival as one, proposed and signed by Highways. */
    String propose(String text, boolean replaces) {
        portal.actAs(looking.town.planner);
        return proposing.start(thread, replaces, draft(text, "£40k", "", ""));
    }

    void sign(String id, Person who) {
        portal.actAs(who);
        signing.sign(id, one(id).latest().number());
    }

    Initiative one(String id) {
        return portal.currentUser().asPortal(() -> looking.initiatives.existing(id));
    }

    /** What the reports of a department say of shared work. */
    List<String> report(String code) {
        SharedWork section = new SharedWork(looking.reads, new JointWords(looking.initiatives, looking.town.room), looking.town.room);
        return portal.currentUser().asPortal(() -> section.paragraphs(List.of("plan-" + code)));
    }

    /** The lines of all plans that say this. */
    List<String> plansThatSay(String text) {
        return looking.town.lines().stream().filter(line -> line.text().equals(text)).map(Line::plan).sorted().collect(Collectors.toList());
    }
}

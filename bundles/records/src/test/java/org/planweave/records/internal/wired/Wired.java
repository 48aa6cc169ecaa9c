package org.planweave.records.internal.wired;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Classification;
import org.planweave.api.people.Department;
import org.planweave.api.people.Freshness;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Line;
import org.planweave.api.records.HeldRecord;
import org.planweave.api.records.HeldRecord.Passage;
import org.planweave.api.records.RecordScope;
import org.planweave.api.records.RecordSource;
import org.planweave.api.resources.LeftTexts;
import org.planweave.api.resources.Written;
import org.planweave.records.internal.pack.PackFiles;
import org.planweave.records.internal.rules.Clock;
import org.planweave.records.internal.rules.FoiRequest;
import org.planweave.records.internal.rules.FreeDays;
import org.planweave.records.internal.rules.Target;
import org.planweave.records.internal.stored.AuditRecords;
import org.planweave.records.internal.stored.Calendar;
import org.planweave.records.internal.stored.Gathering;
import org.planweave.records.internal.stored.Host;
import org.planweave.records.internal.stored.LeftRecords;
import org.planweave.records.internal.stored.Marking;
import org.planweave.records.internal.stored.Packs;
import org.planweave.records.internal.stored.Permits;
import org.planweave.records.internal.stored.Releases;
import org.planweave.records.internal.stored.Requests;
import org.planweave.records.internal.stored.Sources;
import org.planweave.test.TestPortal;

/** A council with a line that a planner wrote, a module that holds things on it, one that was taken away, and all of this module. */
public final class Wired implements RecordSource, Freshness, LeftTexts {

    public static final String PLAN = TownPlans.PLAN;
    public static final String LINE = TownPlans.LINE;
    public static final ResourceRef REMARK = new ResourceRef("remarks", "remark", "r1");

    public final TestPortal portal;
    public final Department highways;
    public final Person officer;
    public final Person planner;
    public final Person director;
    public final Person administrator;
    public final Host host;
    public final Permits permits;
    public final Sources sources;
    public final Gathering gathering;
    public final Requests requests;
    public final Packs packs;
    public final Marking marking;
    public final Releases releases;
    public final PackFiles files;
    public final List<HeldRecord> held = new ArrayList<>();
    public final List<LeftText> left = new ArrayList<>();
    public final Calendar calendar = new Calendar(new Settings());
    public boolean fresh = true;
    public String elsewhere = "";
    public boolean asksCode;

    /** Nothing but the usual bank holidays. */
    private static final class Settings implements Calendar.Settings {

        @Override
        public String[] bank_holidays() {
            return new String[0];
        }

        @Override
        public Class<Calendar.Settings> annotationType() {
            return Calendar.Settings.class;
        }
    }

    public Wired(TestPortal portal) {
        this.portal = portal;
        highways = portal.department("HW", "Highways and Waste");
        officer = portal.person("mina.shah", null, Role.DEMOCRATIC_SERVICES);
        planner = portal.person("ruth.calloway", highways, Role.PLANNER);
        director = portal.person("alison.keane", highways, Role.DIRECTOR);
        administrator = portal.person("owen.blake", null, Role.ADMINISTRATOR);
        host = new Host(portal.store(), portal.council(), TownPlans.of(highways.id()), portal.currentUser(), portal.audit(), portal.ids());
        permits = new Permits(portal.currentUser(), this);
        sources = new Sources();
        sources.add(this);
        sources.add(new AuditRecords(host));
        sources.add(new LeftRecords(this, host));
        gathering = new Gathering(host, sources, permits);
        requests = new Requests(host, permits, gathering);
        packs = new Packs(host, permits);
        marking = new Marking(host, requests, packs);
        releases = new Releases(host, permits, requests);
        files = new PackFiles(host, packs, releases, gathering);
        portal.actAs(officer);
    }

    public static Clock clock() {
        return new Clock(new FreeDays(java.util.Set.of()));
    }

    /** Something that is held on the line. */
    public HeldRecord hold(String kind, String title, int day, Person by, String... texts) {
        List<Passage> passages = new ArrayList<>();
        for (String text : texts) {
            passages.add(new Passage("Text", text));
        }
        HeldRecord one = HeldRecord.of(Line.ref(LINE), kind, title, Instant.parse("2026-10-%02dT09:00:00Z".formatted(day)), by.id(), passages,
                PLAN, LINE);
        held.add(one);
        return one;
    }

    /** Something exempt, with the paragraph by which it is. */
    public void exempt(String kind, String title, int day, Person by, String why, String text) {
        HeldRecord one = hold(kind, title, day, by, text);
        held.remove(one);
        held.add(one.classified(Classification.EXEMPT, why));
    }

    /** Something that a module that is not here any more left on the plan. */
    public void leftBehind(String text, String by) {
        left.add(new LeftText(new LeftTexts.Mark(new ResourceRef("gone", "comment", "g" + left.size()), "comment", LINE, Instant.EPOCH), "Old talks",
                "A title", text, new Written(by, Instant.EPOCH, "Noted.")));
    }

    public FoiRequest take(String reference) {
        return requests.take(reference, "Everything about Queen Street", host.today().minusDays(3), Target.of("line", LINE));
    }

    public static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Override
    public String module() {
        return "remarks";
    }

    @Override
    public List<HeldRecord> about(RecordScope scope) {
        return scope.lines().contains(LINE) || scope.plans().contains(PLAN) ? List.copyOf(held) : List.of();
    }

    @Override
    public List<HeldRecord> saying(String words) {
        return held.stream().filter(one -> one.passages().stream().anyMatch(passage ->
                passage.text().toLowerCase(Locale.UK).contains(words.toLowerCase(Locale.UK)))).toList();
    }

    @Override
    public List<HeldRecord> of(Person person) {
        return held.stream().filter(one -> one.by().equals(person.id())).toList();
    }

    @Override
    public Map<String, Map<String, Integer>> counted(Collection<String> plans) {
        throw new UnsupportedOperationException("Records do not count what was left.");
    }

    @Override
    public List<LeftTexts.Mark> on(String plan) {
        return plan.equals(PLAN) ? left.stream().map(LeftText::mark).toList() : List.of();
    }

    @Override
    public Map<ResourceRef, LeftText> read(Collection<ResourceRef> refs) {
        Map<ResourceRef, LeftText> found = new java.util.HashMap<>();
        left.stream().filter(one -> refs.contains(one.mark().ref())).forEach(one -> found.put(one.mark().ref(), one));
        return found;
    }

    @Override
    public boolean fresh() {
        return fresh;
    }

    @Override
    public boolean asksCode() {
        return asksCode;
    }

    @Override
    public Optional<String> elsewhere() {
        return Optional.of(elsewhere).filter(address -> !address.isEmpty());
    }

    @Override
    public void prove(String password, String code) {
        if (!password.equals("right")) {
            throw Problem.forbidden("This is not your password.");
        }
        if (asksCode && !code.equals("123456")) {
            throw Problem.of(403, "wrong-code", "This code is not right.");
        }
        fresh = true;
    }
}

package org.planweave.plans.internal.rounds;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;
import org.planweave.api.people.Council;
import org.planweave.api.people.Role;
import org.planweave.api.planning.GateCondition;
import org.planweave.api.planning.PlanState;
import org.planweave.plans.internal.setup.GateRules;
import org.planweave.plans.internal.setup.GateRules.OwnDate;
import org.planweave.plans.internal.setup.SignStep;

/** The form of a round's rules, read back: what was typed becomes rules, or a fault that says what to do. */
final class SetupForm {

    private static final int LONGEST_TITLE = 120;
    private static final int MOST_CLEAR_DAYS = 28;

    private final MultivaluedMap<String, String> sent;
    private final Council council;

    SetupForm(MultivaluedMap<String, String> sent, Council council) {
        this.sent = sent;
        this.council = council;
    }

    String text(String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private List<String> all(String name) {
        return sent.getOrDefault(name, List.of());
    }

    private String nth(String name, int at) {
        List<String> values = all(name);
        return at < values.size() ? values.get(at).strip() : "";
    }

    long from() {
        return text("from").matches("\\d{1,9}") ? Long.parseLong(text("from")) : 0;
    }

    /** @throws Problem 400 naming what is wrong */
    GateRules rules(List<GateCondition> listed) {
        Set<String> ticked = new HashSet<>(all("condition"));
        List<String> left = listed.stream().filter(one -> one.usual() && !ticked.contains(one.code())).map(GateCondition::code).toList();
        List<String> asked = listed.stream().filter(one -> !one.usual() && ticked.contains(one.code())).map(GateCondition::code).toList();
        return new GateRules(left, asked, chain(), overseers(), clearDays(), !text("everyDay").isEmpty(),
                day("notice"), day("poll"), ownDates());
    }

    private @Nullable LocalDate day(String name) {
        return DayFields.ifTyped(name, text(name), name.equals("notice") ? "Notice of election" : "Polling day");
    }

    private int clearDays() {
        String typed = text("clearDays");
        if (!typed.matches("\\d{1,2}") || Integer.parseInt(typed) > MOST_CLEAR_DAYS) {
            throw Problem.invalid("clearDays", "“" + typed + "” is not a number of clear days; write 5, or what your council’s rule says.");
        }
        return Integer.parseInt(typed);
    }

    private List<String> overseers() {
        return all("overseer").stream().filter(id -> !id.isBlank()).filter(id -> council.person(id).isPresent()).distinct().toList();
    }

    private List<SignStep> chain() {
        List<SignStep> steps = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < all("stepTitle").size(); i++) {
            String title = nth("stepTitle", i);
            if (!title.isEmpty()) {
                steps.add(step(i, title, codes));
            }
        }
        return steps;
    }

    private SignStep step(int at, String title, Set<String> codes) {
        if (title.length() > LONGEST_TITLE) {
            throw Problem.invalid("chain", "The signature “" + title.substring(0, 40) + "…” has too long a name; shorten it.");
        }
        if (title.indexOf('\0') >= 0) {
            throw Problem.invalid("chain", "The name of signature " + (at + 1) + " has a character in it that cannot be kept; type it anew.");
        }
        String code = nth("stepCode", at);
        if (!code.matches("[a-z][a-z0-9-]{0,39}") || codes.contains(code)) {
            code = "step-" + (at + 1);
        }
        codes.add(code);
        String who = nth("stepWho", at);
        if (who.startsWith("role:")) {
            return new SignStep(code, title, state(nth("stepBefore", at)), role(who.substring("role:".length())), null);
        }
        String officer = council.person(who).map(one -> one.id()).orElseThrow(() -> Problem.invalid("chain",
                "Say who signs “" + title + "”: a role, or an officer."));
        return new SignStep(code, title, state(nth("stepBefore", at)), null, officer);
    }

    private static Role role(String name) {
        try {
            return Role.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("chain", "There is no such role; choose one of the list.");
        }
    }

    private static PlanState state(String name) {
        try {
            return PlanState.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("chain", "Choose the state that the signature comes before.");
        }
    }

    private List<OwnDate> ownDates() {
        List<OwnDate> dates = new ArrayList<>();
        for (int i = 0; i < all("ownDay").size(); i++) {
            String department = nth("ownDepartment", i);
            if (!department.isEmpty()) {
                LocalDate day = DayFields.day("own", nth("ownDay", i), "a department’s own date");
                dates.add(new OwnDate(department, state(nth("ownState", i)), day, nth("ownReason", i)));
            }
        }
        return dates;
    }
}

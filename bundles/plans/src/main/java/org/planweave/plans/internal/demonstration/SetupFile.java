package org.planweave.plans.internal.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.api.planning.PlanState;
import org.planweave.plans.internal.calendar.RoundDate;
import org.planweave.plans.internal.calendar.RoundDate.Back;
import org.planweave.plans.internal.calendar.RoundDate.Unit;
import org.planweave.plans.internal.setup.GateRules;
import org.planweave.plans.internal.setup.GateRules.OwnDate;
import org.planweave.plans.internal.setup.SignStep;
import org.planweave.plans.internal.setup.UsualSetup;

/** How a round of the demonstration is set up: the usual signatures, with officers named for some, and its dates. */
final class SetupFile {

    private final JsonNode json;
    private final Council council;

    SetupFile(JsonNode json, Council council) {
        this.json = json;
        this.council = council;
    }

    String template() {
        return json.path("template").asText();
    }

    String guidance() {
        return json.path("guidance").asText();
    }

    List<RoundDate> dates() {
        List<RoundDate> dates = new ArrayList<>();
        json.path("dates").forEach(date -> dates.add(new RoundDate(
                date.path("code").asText(), date.path("title").asText(), date.path("state").asText(), day(date, "day"), back(date))));
        return dates;
    }

    private static @Nullable LocalDate day(JsonNode json, String name) {
        return json.hasNonNull(name) ? LocalDate.parse(json.path(name).asText()) : null;
    }

    private static @Nullable Back back(JsonNode date) {
        JsonNode back = date.path("back");
        return back.isObject()
                ? new Back(back.path("from").asText(), back.path("days").asInt(), Unit.valueOf(back.path("unit").asText()))
                : null;
    }

    GateRules rules() {
        List<String> overseers = new ArrayList<>();
        json.path("overseers").forEach(one -> overseers.add(personId(one.asText())));
        List<OwnDate> own = new ArrayList<>();
        json.path("own").forEach(one -> own.add(new OwnDate(
                council.department(one.path("department").asText()).map(Department::id).orElseThrow(),
                PlanState.valueOf(one.path("state").asText()), LocalDate.parse(one.path("day").asText()), one.path("reason").asText())));
        return new GateRules(
                List.of(), List.of(), UsualSetup.chain().stream().map(this::step).toList(), overseers,
                json.path("clearDays").asInt(GateRules.CLEAR_DAYS), false, day(json, "notice"), day(json, "poll"), own);
    }

    private SignStep step(SignStep usual) {
        JsonNode officer = json.path("officers").path(usual.code());
        return officer.isTextual()
                ? new SignStep(usual.code(), usual.title(), usual.before(), null, personId(officer.asText()))
                : usual;
    }

    private String personId(String username) {
        return council.person(username).map(one -> one.id()).orElse(username);
    }

    /** The budget decision's day and minute, or null. */
    @Nullable LocalDate budgetDay() {
        return day(json.path("budget"), "day");
    }

    String budgetMinute() {
        return json.path("budget").path("minute").asText();
    }
}

package org.planweave.core.internal.people.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.planweave.api.notices.PeopleTold;
import org.planweave.api.people.ErasedName;
import org.planweave.api.people.Person;
import org.planweave.api.store.QueryValues;
import org.planweave.core.internal.store.Sql;

/** The host's tables in which a person is more than an id. */
final class ErasureTables {

    /** They hold the name by which the council's own provider knows the person. */
    private static final List<String> OF_THE_COUNCILS_ACCOUNT = List.of("council_account", "council_expected", "council_attempt");

    private final JsonMapper json = new JsonMapper();
    private final Sql sql;

    ErasureTables(Sql sql) {
        this.sql = sql;
    }

    /** Those who were erased, by their ids. */
    Set<String> erased() {
        return new HashSet<>(sql.list("select id from portal.person where erased_at is not null", row -> row.getString(1)));
    }

    Set<String> doneIn(String person) {
        return new HashSet<>(sql.list("select module_id from portal.erased_trace where person = ?", row -> row.getString(1), person));
    }

    void done(String person, Set<String> modules) {
        Set<String> known = doneIn(person);
        modules.stream().filter(module -> !known.contains(module)).forEach(module ->
                sql.update("insert into portal.erased_trace (person, module_id) values (?, ?)", person, module));
    }

    /** The row stays, for what they wrote hangs on it. */
    void erase(ErasedName who, Instant at, String today) {
        String id = who.person().id();
        sql.update("update portal.person set name = ?, username = ?, post = '', password_hash = null, suspended = true, erased_at = ?,"
                + " left_on = coalesce(left_on, ?), made_at = ? where id = ?", who.name(), who.username(), at, today, at, id);
        sql.update("delete from portal.person_role where person = ?", id);
        sql.update("delete from portal.person_change where person = ?", id);
        for (String table : OF_THE_COUNCILS_ACCOUNT) {
            sql.update("delete from portal." + table + " where person = ?", id);
        }
        sql.update("update portal.department set contact = null where contact = ?", id);
        sql.update("update portal.left_text set written_by = ? where written_by = ?", who.name(), who.person().name());
        forgetAnswers(who.person());
        told(who);
    }

    /** Answers that are kept for whoever asks again: theirs, and those that name them. */
    private void forgetAnswers(Person person) {
        sql.update("delete from portal.delivery where person = ?", person.id());
        List<String[]> naming = sql.list("select person, delivery_key, body from portal.delivery where body is not null", row ->
                names(row.getBytes(3), person) ? new String[] {row.getString(1), row.getString(2)} : new String[0]);
        naming.stream().filter(one -> one.length > 0).forEach(one ->
                sql.update("delete from portal.delivery where person = ? and delivery_key = ?", one[0], one[1]));
    }

    private static boolean names(byte[] body, Person person) {
        String text = new String(body, StandardCharsets.UTF_8).toLowerCase(Locale.UK);
        return text.contains(person.name().toLowerCase(Locale.UK)) || text.contains(person.username());
    }

    /** The sentences of the portal's own that wait to be told, or were told and are not forgotten yet. */
    private void told(ErasedName who) {
        Map<Long, String> waiting = new HashMap<>();
        sql.list("select sequence, json from portal.outbox where name = ? and lower(json) like ? escape '!'", row ->
                waiting.put(row.getLong(1), row.getString(2)), PeopleTold.class.getSimpleName(), QueryValues.holding(who.person().name()));
        waiting.forEach((sequence, event) -> sql.update("update portal.outbox set json = ? where sequence = ?", told(event, who), sequence));
    }

    private String told(String event, ErasedName who) {
        try {
            JsonNode root = json.readTree(event);
            if (root.path("notice") instanceof ObjectNode notice) {
                notice.put("sentence", who.in(notice.path("sentence").asText()));
            }
            return json.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event that waits cannot be read.", e);
        }
    }
}

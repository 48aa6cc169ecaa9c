package org.planweave.clusters.internal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;
import org.planweave.clusters.internal.rules.Charter;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.rules.Day;

/** A cluster as JSON. {@code comments} is {@code members} or {@code members-and-observers}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClusterJson(
        String id, String ref, String round, String name, String purpose, String lead, List<String> members,
        List<String> observers, List<Day> calendar, String draftsFrom, String comments, boolean open,
        @Nullable String previous, @Nullable String origin, List<String> sentences, Map<String, String> vocabulary,
        List<String> refusals, long version, String changedAt) {

    private static final String ALL = "members-and-observers";

    static ClusterJson of(Cluster cluster) {
        Charter charter = cluster.charter();
        return new ClusterJson(
                cluster.id(), cluster.ref().toString(), cluster.round(), charter.name(), charter.purpose(),
                        charter.lead(),
                charter.members(), charter.observers(), charter.calendar(), charter.draftsFrom(),
                charter.observersComment() ? ALL : "members", cluster.open(), cluster.previous(), cluster.origin(),
                cluster.extras().sentences(), cluster.extras().vocabulary(), cluster.refusals(), cluster.version(),
                cluster.changedAt().toString());
    }

    /** What a body wants of a cluster; members that it leaves out stay as they are. */
    static Charter charter(@Nullable JsonNode body, Charter now) {
        if (body == null || !body.isObject()) {
            throw Problem.invalid("", "Send the cluster as a JSON object with at least name, lead and members.");
        }
        return new Charter(
                text(body, "name", now.name()), text(body, "purpose", now.purpose()), text(body, "lead", now.lead()),
                texts(body, "members", now.members()), texts(body, "observers", now.observers()),
                body.has("calendar") ? days(body.get("calendar")) : now.calendar(),
                text(body, "draftsFrom", now.draftsFrom()),
                body.has("comments") ? text(body, "comments", "").equals(ALL) : now.observersComment());
    }

    static String text(JsonNode body, String name, String otherwise) {
        JsonNode value = body.get(name);
        if (value == null || value.isNull()) {
            return otherwise;
        }
        if (!value.isTextual()) {
            throw Problem.invalid("/" + name, "“" + name + "” must be a text.");
        }
        return value.asText();
    }

    static List<String> texts(JsonNode body, String name, List<String> otherwise) {
        JsonNode value = body.get(name);
        if (value == null || value.isNull()) {
            return otherwise;
        }
        List<String> all = new ArrayList<>();
        value.forEach(one -> all.add(one.asText()));
        if (!value.isArray()) {
            throw Problem.invalid("/" + name, "“" + name + "” must be a list of departments.");
        }
        return all;
    }

    private static List<Day> days(JsonNode value) {
        List<Day> days = new ArrayList<>();
        value.forEach(one -> days.add(new Day(
                text(one, "title", ""), text(one, "date", ""), text(one, "time", ""), text(one, "place", ""))));
        return days;
    }
}

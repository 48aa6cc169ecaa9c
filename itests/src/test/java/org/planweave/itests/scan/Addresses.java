package org.planweave.itests.scan;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planweave.itests.Http;

/** Addresses with a star behind every parameter, each filled with something that is there. */
final class Addresses {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)\\}");

    /** By the first part of the path. */
    private static final Map<String, String> IDS = Map.of("plans", "HW-2027", "lines", "HW-2027-a1-1", "clusters", "streets-2027",
            "rounds", "2027", "records", "foi-2026-114", "reports", "report-hw-2027", "modules", "comments", "statements", "privacy");
    private static final Map<String, String> NAMED = Map.of("plan", "HW-2027", "round", "2027", "cluster", "streets-2027",
            "target", "plans:line:HW-2027-a1-1", "q", "library", "kind", "line", "format", "csv", "department", "hw", "state", "open");

    /** Pages that take more than a path. */
    private static final List<String> PAGES = List.of("search?q=library*", "plans/HW-2027*", "plans/HW-2027*/changes", "lines/HW-2027-a1-1*/history",
            "clusters/streets-2027*", "comments/new?line=HW-2027-a1-1*", "comments/consultations/evidence?plan=HW-2027*",
            "comments/said?plan=HW-2027*", "notices?show=information*", "reports/new?plan=HW-2027*", "reports/report-hw-2027*?edition=public*",
            "rounds/2027*", "outcomes/outcome-2*");

    private Addresses() {}

    /** Of everything that the API gives to read. */
    static List<String> api(String url, Http http) {
        List<String> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : http.get("api/v1/openapi.json").json().path("paths").properties()) {
            JsonNode get = path.getValue().path("get");
            String address = filled(path.getKey()) + query(get);
            if (address.contains("*")) {
                all.add(url + "api/v1" + address);
            }
        }
        return all;
    }

    static List<String> pages(String url) {
        return PAGES.stream().map(page -> url + page).toList();
    }

    private static String filled(String path) {
        String id = IDS.getOrDefault(path.split("/")[1], "1");
        Matcher parameters = PARAMETER.matcher(path);
        StringBuilder filled = new StringBuilder();
        while (parameters.find()) {
            parameters.appendReplacement(filled, NAMED.getOrDefault(parameters.group(1), id) + "*");
        }
        return parameters.appendTail(filled).toString();
    }

    private static String query(JsonNode get) {
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : get.path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                String name = parameter.path("name").asText();
                query.append(query.isEmpty() ? '?' : '&').append(name).append('=')
                        .append(URLEncoder.encode(NAMED.getOrDefault(name, "1"), StandardCharsets.UTF_8)).append('*');
            }
        }
        return query.toString();
    }
}

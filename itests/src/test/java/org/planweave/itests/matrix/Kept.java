package org.planweave.itests.matrix;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the papers and the settings of the council are, word for word. */
public record Kept(Map<String, String> answers) {

    private static final List<String> LOOKED_AT = List.of("/api/v1/plans", "/api/v1/clusters", "/api/v1/people", "/api/v1/departments/HW/features",
            "/api/v1/rounds", "/api/v1/outcomes", "/api/v1/proposals", "/api/v1/reports", "/api/v1/reports/forms", "/api/v1/reports/signatories",
            "/api/v1/comments?target=plans:plan:HW-2027", "/api/v1/synergies/initiatives", "/api/v1/modules/comments/switches",
            "/api/v1/clusters/streets-2027/meetings");

    public static Kept of(Council council) {
        Map<String, String> answers = new TreeMap<>();
        LOOKED_AT.forEach(path -> answers.put(path, words(council, path)));
        for (String line : List.of("open", "internal", "exempt", "confidential", "draft")) {
            String path = "/api/v1/comments?target=plans:line:" + council.id("line." + line);
            answers.put(path, words(council, path));
        }
        return new Kept(answers);
    }

    private static String words(Council council, String path) {
        Caller.Answer answer = council.caller("corporate").ask("GET", path, "", "", Map.of());
        return answer.status() + answer.text().substring(answer.text().indexOf('\n'));
    }
}

package org.planweave.cli.internal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a verification found, said line by line while it is found. */
final class Findings {

    private static final int SAID = 5;

    private record Finding(String check, boolean ok, List<String> wrong, String advice) {

        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("check", check);
            json.put("ok", ok);
            if (!ok) {
                json.put("why", wrong);
                json.put("do", advice);
            }
            return json;
        }
    }

    private final List<Finding> all = new ArrayList<>();
    private final PrintWriter out;

    Findings(PrintWriter out) {
        this.out = out;
    }

    /**
     * @param check what holds if nothing is wrong
     * @param advice what the author does about it otherwise
     * @return whether it holds
     */
    boolean found(String check, Collection<String> wrong, String advice) {
        Finding finding = new Finding(check, wrong.isEmpty(), List.copyOf(wrong), advice);
        all.add(finding);
        if (finding.ok()) {
            out.println("ok  " + check);
        } else {
            out.println("NOT " + check + ": " + advice);
            finding.wrong().stream().limit(SAID).forEach(line -> out.println("      " + line));
            if (wrong.size() > SAID) {
                out.println("      and " + (wrong.size() - SAID) + " more; --json prints them all");
            }
        }
        out.flush();
        return finding.ok();
    }

    boolean good() {
        return all.stream().allMatch(Finding::ok);
    }

    String inShort() {
        long bad = all.stream().filter(finding -> !finding.ok()).count();
        return bad == 0 ? "All " + all.size() + " checks hold." : bad + " of " + all.size() + " checks do not hold.";
    }

    List<Map<String, Object>> json() {
        return all.stream().map(Finding::json).toList();
    }
}

package org.planweave.itests.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planweave.itests.FaultFigures;
import org.planweave.itests.Http;
import org.planweave.itests.Portal;

/**
 * For {@code ./planweave bench scan}: scanners find nothing in the portal, and each of them finds its holes in a module that was made full
 * of them and runs in the same portal; if it did not, that it finds nothing would say nothing.
 */
class ScanFigures {

    private static final int SECONDS = Integer.getInteger("planweave.scan.seconds", 20);

    /** Who goes where; what lies beside and below each address is theirs to follow. Signing out lies beside the first of all alone. */
    private static final Map<String, List<String>> WALKS = Map.of(
            "ruth.calloway", List.of("plans/HW-2027", "lines/HW-2027-a1-1/edit", "clusters/streets-2027", "comments/answers",
                    "synergies/between", "reports/forms", "rounds/2027", "outcomes/tree", "notices/choices", "imports/", "account/password", "search/"),
            "helen.strand", List.of("rounds/2027/set-up", "clusters/reorganise", "reports/estimates"),
            "mina.shah", List.of("records/requests/foi-2026-114", "statements/terms"),
            "owen.blake", List.of("admin/modules/comments", "admin/people/new"));

    /** What is there for everybody: the door, the statements of the council, what pages name. Figures are, for who asks on this machine. */
    private static final Set<String> OPEN = Set.of("sign-in", "sign-out", "accessibility", "privacy", "cookies", "terms", "help", "assets", "live",
            "health", "metrics");

    private Portal portal;

    @BeforeEach
    void start() {
        portal = Portal.fresh();
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void nothingIsFoundInThePortal() {
        List<Finding> wapiti = new ArrayList<>();
        WALKS.forEach((user, folders) -> {
            Wapiti scanner = new Wapiti(cookie(user), SECONDS);
            folders.forEach(folder -> wapiti.addAll(scanner.scan(portal.url() + folder)));
        });
        List<String> addresses = Addresses.api(portal.url(), portal.api("ruth.calloway"));
        List<Finding> sqlmap = new ArrayList<>(new Sqlmap("Authorization: Bearer " + portal.token("ruth.calloway")).scan(addresses));
        sqlmap.addAll(new Sqlmap("Cookie: " + cookie("ruth.calloway")).scan(Addresses.pages(portal.url())));
        List<Finding> ffuf = Ffuf.scan(portal.url()).stream()
                .filter(one -> !OPEN.contains(one.where().substring(portal.url().length()))).toList();
        FaultFigures.of("scan").with("of", "portal").with("wapiti", wapiti.size()).with("sqlmapAddresses", addresses.size())
                .with("sqlmap", sqlmap.size()).with("ffuf", ffuf.size()).write();
        assertThat(wapiti).as("wapiti").isEmpty();
        assertThat(sqlmap).as("sqlmap").isEmpty();
        assertThat(ffuf).as("ffuf").isEmpty();
    }

    @Test
    void everyHoleOfTheWeakModuleIsFound() {
        Http.Answer answer = portal.api("tess.rowan").jar("api/v1/modules", WeakModule.signedFor(portal));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        String weak = portal.url() + "weak/";
        List<Finding> wapiti = new Wapiti(cookie("ruth.calloway"), SECONDS).scan(weak);
        List<Finding> sqlmap = new Sqlmap("Cookie: " + cookie("ruth.calloway")).scan(List.of(weak + "find?name=one*", weak + "echo?q=words*"));
        List<Finding> ffuf = Ffuf.scan(weak);
        FaultFigures.of("scan").with("of", "weak").with("wapiti", wapiti.size()).with("sqlmap", sqlmap.size()).with("ffuf", ffuf.size())
                .write();
        assertThat(wapiti).extracting(Finding::kind).as("wapiti: %s", wapiti)
                .contains("Cross Site Scripting", "SQL Injection", "Open Redirect", "Path Traversal", "Cross Site Request Forgery");
        assertThat(sqlmap).extracting(Finding::where).as("sqlmap").anyMatch(where -> where.contains("/weak/find"));
        assertThat(ffuf).extracting(Finding::where).as("ffuf").contains(weak + "backup");
    }

    /** A session's cookie, as a browser sends it. */
    private String cookie(String user) {
        return Http.asNobody(portal.url()).form("sign-in", Map.of("username", user, "password", portal.password(user), "to", "/"))
                .header("Set-Cookie").split(";")[0];
    }
}

package org.planweave.clusters.internal.bundles;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planweave.api.people.Council;
import org.planweave.api.planning.Round;
import org.planweave.clusters.internal.bundles.BundleProblems.NotABundle;
import org.planweave.fuzz.Fuzz;

/** What a module brings of a cluster is read, or it is said what is wrong with it. */
class DamagedBundlesTest {

    private static final Round ROUND = new Round("r27", "2027–28", LocalDate.of(2027, 4, 1), LocalDate.of(2028, 3, 31), List.of(),
            List.of(new Round.Gate("Cluster review opens", LocalDate.of(2027, 1, 18), "")), true);

    @Test
    void isReadOrRefused() {
        Council nobody = (Council) Proxy.newProxyInstance(Council.class.getClassLoader(), new Class<?>[] {Council.class},
                (self, method, arguments) -> method.getReturnType() == Optional.class ? Optional.empty() : List.of());
        Fuzz.of("cluster-bundle", input -> new BundleReading(nobody, ROUND, BundleFile.read(input)).said("").charter() != null).refusedBy(NotABundle.class)
                .sound("""
                        {"format": 1, "key": "roads", "name": "Roads", "purpose": "Roads for all",
                         "members": [{"department": "Built Environment", "or": ["Highways and Waste"]}, {"department": "Housing"}],
                         "observers": [{"department": "CL"}], "lead": {"role": "CLUSTER_LEAD"},
                         "calendar": [{"title": "Read", "from": "Cluster review opens"}, {"title": "Meet", "from": "2027-01-28", "time": "10:00"}],
                         "rules": {"draftsFrom": "2027-01-01", "comments": "members", "sentences": ["Dates first."]}, "vocabulary": {"works": "What closes a street."}}
                        """)
                .words("{", "}", "[", "]", ":", ",", "null", "[null]", "{\"a\":null}", "\"members\":", "\"or\":", "\"calendar\":", "\"sentences\":", "\"vocabulary\":", "\"lead\":", "\"username\":", "\"from\":", "1e400", "\"\"", "[[", "\"\\ud800\"")
                .run(1_500);
    }
}

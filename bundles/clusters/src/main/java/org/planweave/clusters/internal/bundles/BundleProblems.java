package org.planweave.clusters.internal.bundles;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Component;

/** What is wrong with the clusters that modules bring, by module, as of the last time they were read. */
@Component(service = BundleProblems.class)
public final class BundleProblems {

    /** A file from which no cluster can be made; the message is the rest of a sentence. */
    static final class NotABundle extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotABundle(String why) {
            super(why);
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }

    private volatile Map<String, List<String>> problems = Map.of();

    /** Module id to plain sentences; modules without a problem are left out. */
    public Map<String, List<String>> all() {
        return problems;
    }

    void set(Map<String, List<String>> found) {
        problems = new TreeMap<>(found);
    }
}

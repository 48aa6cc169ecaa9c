package org.planweave.api.host;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Numbers of one part of the host, for whoever watches the portal. Nothing of them says who somebody is or what they wrote. */
@ProviderType
public interface Gauges {

    /**
     * One number as it is now.
     *
     * @param name such as {@code planweave_pool_active}
     * @param help one sentence, the same wherever the name is
     * @param labels names and values; the values come from code, manifests and settings, never from people, so that there are few
     */
    record Gauge(String name, String help, Map<String, String> labels, double value) {

        /** One that stands by itself. */
        public static Gauge of(String name, String help, double value) {
            return new Gauge(name, help, Map.of(), value);
        }
    }

    /** All of them; those that cannot be known just now are left out. */
    List<Gauge> now();
}

package org.planweave.api.modules;

import org.osgi.annotation.versioning.ConsumerType;

/** Says whether a module can do its work. Asked after an update, before its gate opens, and by the administrator's page. Answers within a second. */
@ConsumerType
public interface HealthCheck {

    /** How it is, in words. */
    record Health(boolean ok, String detail) {

        public static Health good() {
            return new Health(true, "Healthy");
        }

        public static Health bad(String detail) {
            return new Health(false, detail);
        }
    }

    Health check();
}

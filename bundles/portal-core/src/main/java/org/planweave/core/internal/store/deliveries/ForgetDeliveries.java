package org.planweave.core.internal.store.deliveries;

import java.time.Duration;
import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.Job;
import org.planweave.core.internal.store.Sql;

/** Removes answers that nobody asks for again. */
@Component
public final class ForgetDeliveries implements Job {

    private final Sql sql;

    @Activate
    public ForgetDeliveries(@Reference Sql sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "portal.deliveries.forget";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        sql.update("delete from portal.delivery where made_at < ?", Instant.now().minus(StoredDeliveries.KEPT));
    }
}

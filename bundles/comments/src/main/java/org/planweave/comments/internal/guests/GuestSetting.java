package org.planweave.comments.internal.guests;

import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Role;
import org.planweave.api.store.Store;

/** Whether people without an account may be given links. An administrator says so; until then nobody may. */
@Component(service = GuestSetting.class)
public final class GuestSetting {

    private final Store store;
    private final CurrentUser user;
    private final Audit audit;

    @Activate
    public GuestSetting(@Reference(target = "(planweave.module=comments)") Store store, @Reference CurrentUser user,
            @Reference Audit audit) {
        this.store = store;
        this.user = user;
        this.audit = audit;
    }

    public boolean allowed() {
        return store.reading(entities -> Optional.ofNullable(entities.find(GuestSettingRow.class, GuestSettingRow.LINKS))
                .filter(GuestSettingRow::isAllowed)
                .isPresent());
    }

    /** @throws Problem 403 unless the current user is an administrator */
    public void requireAdministrator() {
        if (!user.required().has(Role.ADMINISTRATOR)) {
            throw Problem.forbidden("Only an administrator allows links for people without an account. Ask one.");
        }
    }

    /** Allows links, or forbids them: those that were given then lead nowhere until it is allowed again. */
    public void allow(boolean now) {
        requireAdministrator();
        store.doInTransaction(entities -> {
            GuestSettingRow row = entities.find(GuestSettingRow.class, GuestSettingRow.LINKS, LockModeType.PESSIMISTIC_WRITE);
            if (row == null) {
                entities.persist(new GuestSettingRow(now));
            } else {
                row.allow(now);
            }
            audit.record(now ? "guest-links.allowed" : "guest-links.forbidden", "comments:setting:guest-links", Map.of());
        });
    }
}

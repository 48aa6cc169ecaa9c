package org.planweave.admin.internal.modules;

import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.Version;
import org.planweave.admin.internal.desk.Days;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.admin.internal.modules.HeldJars.Held;
import org.planweave.api.modules.ModuleCheck;

/**
 * A check in words.
 *
 * @param over what was uploaded
 * @param changes what deploying would do
 * @param untouched what it would leave alone
 * @param checks what was looked at, where nothing was wrong
 * @param refusals why it cannot be deployed
 * @param own whether it is these pages themselves, which cannot be replaced from within
 */
public record CheckView(String headline, String lead, String over, List<String> changes, List<String> untouched,
        List<String> checks, List<String> refusals, String users, String back, boolean downgrade, boolean own,
        String title) {

    private static final int KILOBYTE = 1024;

    static CheckView of(ModuleCheck check, Held held) {
        String before = check.replacesVersion();
        boolean downgrade = before != null && check.accepted()
                && Version.parseVersion(check.version()).compareTo(Version.parseVersion(before)) < 0;
        return new CheckView(headline(check, held), Desk.text(check.accepted() ? "admin.check.lead" : "admin.check.refused"),
                Desk.text("admin.check.over", held.name(), size(held.size()), Days.moment(held.since())), changes(check),
                check.untouched(), checks(check), check.refusals(), users(check),
                before == null ? Desk.text("admin.check.back.new") : Desk.text("admin.check.back", before), downgrade,
                check.id().equals("admin"), check.title() + " " + check.version());
    }

    private static String headline(ModuleCheck check, Held held) {
        if (!check.accepted()) {
            return Desk.text("admin.check.no", held.name());
        }
        String before = check.replacesVersion();
        return before == null ? Desk.text("admin.check.install", check.title(), check.version())
                : Desk.text("admin.check.replace", check.title(), check.version(), before);
    }

    private static List<String> changes(ModuleCheck check) {
        List<String> changes = new ArrayList<>();
        check.installed().forEach(name -> changes.add(Desk.text("admin.check.installs", name)));
        check.updated().forEach(name -> changes.add(Desk.text("admin.check.updates", name)));
        check.refreshed().forEach(name -> changes.add(Desk.text("admin.check.refreshes", name)));
        check.migrations().forEach(name -> changes.add(Desk.text("admin.check.migrates", name)));
        if (check.migrations().isEmpty()) {
            changes.add(Desk.text("admin.check.noMigration"));
        }
        return changes;
    }

    private static List<String> checks(ModuleCheck check) {
        List<String> checks = new ArrayList<>();
        if (!check.signedBy().isBlank()) {
            checks.add(Desk.text("admin.check.signed", check.signedBy()));
        }
        if (check.accepted()) {
            checks.add(Desk.text("admin.check.fits"));
        }
        if (!check.digest().isBlank()) {
            checks.add(Desk.text("admin.check.digest", check.digest()));
        }
        return checks;
    }

    private static String users(ModuleCheck check) {
        String departments = check.departments().isEmpty() ? Desk.text("admin.check.nobody")
                : Desk.text("admin.check.departments", check.departments().size(), String.join(", ", check.departments()));
        return departments + " " + Desk.text("admin.check.active", check.peopleActive());
    }

    private static String size(long bytes) {
        return bytes < KILOBYTE * KILOBYTE
                ? Math.max(1, bytes / KILOBYTE) + " KB"
                : String.format("%.1f MB", (double) bytes / KILOBYTE / KILOBYTE);
    }
}

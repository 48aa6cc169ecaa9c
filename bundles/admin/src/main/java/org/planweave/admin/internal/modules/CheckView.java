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
        each(changes, "admin.check.answers", check.newPaths());
        each(changes, "admin.check.answersNoMore", check.gonePaths());
        changes.addAll(tables(check));
        return changes;
    }

    private static void each(List<String> changes, String key, List<String> paths) {
        paths.forEach(path -> changes.add(Desk.text(key, "/" + path)));
    }

    private static List<String> tables(ModuleCheck check) {
        if (check.migrations().isEmpty()) {
            return List.of(Desk.text("admin.check.noMigration"));
        }
        List<String> tables = new ArrayList<>();
        check.tables().forEach(what -> tables.add(Desk.text("admin.check.database", what)));
        tables.add(Desk.text("admin.check.migrates", String.join(", ", check.migrations())));
        return tables;
    }

    private static List<String> checks(ModuleCheck check) {
        List<String> checks = new ArrayList<>();
        if (!check.signedBy().isBlank()) {
            checks.add(Desk.text("admin.check.signed", check.signedBy()));
        }
        if (check.accepted()) {
            checks.add(Desk.text("admin.check.fits"));
            checks.add(Desk.text("admin.check.alone"));
            listed(checks, "admin.check.paths", check.paths().stream().map(path -> "/" + path).toList());
            listed(checks, "admin.check.slots", check.slots());
            listed(checks, "admin.check.switches", check.switches());
        }
        if (!check.digest().isBlank()) {
            checks.add(Desk.text("admin.check.digest", check.digest()));
        }
        return checks;
    }

    private static void listed(List<String> checks, String key, List<String> what) {
        if (!what.isEmpty()) {
            checks.add(Desk.text(key, String.join(", ", what)));
        }
    }

    private static String users(ModuleCheck check) {
        String departments = check.departments().isEmpty() ? Desk.text("admin.check.nobody")
                : Desk.text("admin.check.departments", check.departments().size(), String.join(", ", check.departments()));
        return departments + " " + Desk.text("admin.check.active", check.peopleActive())
                + " " + Desk.text("admin.check.forms", check.formsOpen());
    }

    private static String size(long bytes) {
        return bytes < KILOBYTE * KILOBYTE
                ? Math.max(1, bytes / KILOBYTE) + " KB"
                : String.format("%.1f MB", (double) bytes / KILOBYTE / KILOBYTE);
    }
}

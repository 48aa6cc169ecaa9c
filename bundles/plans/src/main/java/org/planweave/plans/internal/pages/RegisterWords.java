package org.planweave.plans.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.LineRegister;
import org.planweave.plans.internal.rules.registers.Reference;
import org.planweave.ui.Link;

/** Entries of registers in words. */
public final class RegisterWords {

    private final PageParts parts;

    public RegisterWords(PageParts parts) {
        this.parts = parts;
    }

    /** Everything that a line's registers hold, one sentence each; those that lead to a document have its address. */
    public List<Link> of(Line line) {
        List<Link> all = new ArrayList<>();
        for (LineRegister register : LineRegister.values()) {
            register.of(line).forEach(entry -> all.add(new Link(
                    of(register, entry), address(entry.getOrDefault("reference", "")))));
        }
        if (!line.field(LineFields.EQUALITY_SCREENING).isEmpty()) {
            all.add(new Link(equality(line), address(line.field(LineFields.EQUALITY_ANALYSIS))));
        }
        return all;
    }

    /** The address if it may be followed, or an empty text. */
    public static String address(String reference) {
        return Reference.opens(reference) ? reference : "";
    }

    String of(LineRegister register, Map<String, String> entry) {
        return switch (register) {
            case RESOURCES -> listed(resource(entry), entry.get("year"), entry.get("source"),
                    "asset".equals(entry.get("kind")) ? "" : entry.get("note"));
            case DOCUMENTS -> listed(document(entry), day("plans.entry.of", entry.get("date")), day("plans.entry.review", entry.get("review")));
            case LEGISLATION -> listed(
                    parts.text("plans.entry.law", cell(entry, "act"), cell(entry, "change")),
                    parts.text("plans.register.legislation.status." + cell(entry, "status")).toLowerCase(java.util.Locale.UK),
                    day("plans.entry.force", entry.get("inForce")));
        };
    }

    /** How much of what, such as {@code 2.5 full-time posts} or {@code £310,000 revenue}. */
    public String amount(String kind, String amount) {
        return switch (kind) {
            case "staff" -> parts.text(amount.equals("1") ? "plans.entry.staffOne" : "plans.entry.staff", amount);
            case "asset" -> parts.text(amount.isEmpty() || amount.equals("1") ? "plans.entry.assetOne" : "plans.entry.asset", amount);
            default -> parts.text("plans.entry." + kind, Money.of(amount));
        };
    }

    private String resource(Map<String, String> entry) {
        String amount = amount(cell(entry, "kind"), cell(entry, "amount"));
        return cell(entry, "kind").equals("asset") ? amount + ": " + cell(entry, "note") : amount;
    }

    private String document(Map<String, String> entry) {
        String title = cell(entry, "kind").equals("strategy") ? parts.text("plans.entry.strategy", cell(entry, "title")) : cell(entry, "title");
        String reference = cell(entry, "reference");
        return reference.isEmpty() || Reference.opens(reference) ? title : title + " (" + reference + ")";
    }

    private String equality(Line line) {
        String screening = parts.text("plans.entry.equality." + line.field(LineFields.EQUALITY_SCREENING));
        String groups = line.field(LineFields.EQUALITY_GROUPS);
        return listed(screening, groups.isEmpty() ? "" : parts.text("plans.entry.equality.groups", groups),
                day("plans.entry.of", line.field(LineFields.EQUALITY_DATE)));
    }

    private String day(String key, @Nullable String value) {
        return value == null || value.isEmpty() ? "" : parts.text(key, Days.field(value));
    }

    private static String cell(Map<String, String> entry, String name) {
        return entry.getOrDefault(name, "");
    }

    private static String listed(@Nullable String... some) {
        List<String> all = new ArrayList<>();
        for (String one : some) {
            if (one != null && !Objects.equals(one, "")) {
                all.add(one);
            }
        }
        return String.join(", ", all);
    }
}

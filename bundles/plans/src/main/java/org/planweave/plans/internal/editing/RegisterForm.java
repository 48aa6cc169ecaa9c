package org.planweave.plans.internal.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.LineRegister;
import org.planweave.plans.internal.pages.Days;
import org.planweave.plans.internal.pages.FieldChanges;
import org.planweave.plans.internal.pages.Money;
import org.planweave.plans.internal.rules.registers.EntryRules;

/** The part of a line's form for what is listed in its registers and for its equality analysis. */
public final class RegisterForm {

    /** The characteristics that the Equality Act 2010 protects. */
    public static final List<String> GROUPS = List.of(
            "Age", "Disability", "Gender reassignment", "Marriage and civil partnership", "Pregnancy and maternity", "Race",
            "Religion or belief", "Sex", "Sexual orientation");
    /** The answers to the screening. */
    public static final List<String> SCREENING = List.of("none", "full");

    private static final Set<String> EQUALITY = Set.of(
            LineFields.EQUALITY_SCREENING, LineFields.EQUALITY_GROUPS, LineFields.EQUALITY_ANALYSIS, LineFields.EQUALITY_DATE);
    private static final String BETWEEN = "; ";

    private RegisterForm() {}

    /** Whether a field has its place in this part of the form. */
    static boolean holds(String field) {
        return LineRegister.of(field).isPresent() || EQUALITY.contains(field);
    }

    /** A field's value as the form shows it: dates and money in a register's entries as people write them. */
    static String shown(String name, String value) {
        return LineRegister.of(name)
                .map(register -> register.text(register.entries(value).stream().map(RegisterForm::shown).toList()))
                .orElseGet(() -> FieldChanges.shown(name, value));
    }

    private static Map<String, String> shown(Map<String, String> entry) {
        Map<String, String> shown = new LinkedHashMap<>(entry);
        boolean money = Set.of("revenue", "capital").contains(entry.getOrDefault("kind", ""));
        shown.replaceAll((column, cell) -> switch (column) {
            case "amount" -> money ? Money.of(cell) : cell;
            case "date", "review", "inForce" -> Days.field(cell);
            default -> cell;
        });
        return shown;
    }

    /** Whether any register has an entry, or something is wrong with one. */
    public static boolean open(LineForm form, Map<String, String> errors) {
        return List.of(LineRegister.values()).stream()
                .anyMatch(one -> form.fields().containsKey(one.field()) || errors.containsKey(one.field()));
    }

    /** Whether the form asks after equality: for priorities, and for whatever line has an answer. */
    public static boolean asksEquality(LineForm form) {
        return form.kind().equals("priority") || EQUALITY.stream().anyMatch(form.fields()::containsKey);
    }

    /** The entries as they were typed, and one to fill in as long as there is room. */
    public static List<Map<String, String>> entries(LineForm form, LineRegister register) {
        List<Map<String, String>> entries = new ArrayList<>(register.entries(form.fields().getOrDefault(register.field(), "")));
        if (entries.size() < EntryRules.MOST) {
            entries.add(Map.of());
        }
        return entries;
    }

    /** The codes to choose from in a cell; none for a cell to type in. */
    public static Set<String> choices(LineRegister register, String column) {
        return switch (register.field() + "." + column) {
            case "resources.kind" -> EntryRules.KINDS_OF_RESOURCE;
            case "documents.kind" -> EntryRules.KINDS_OF_DOCUMENT;
            case "legislation.status" -> EntryRules.STATES_OF_LAW;
            default -> Set.of();
        };
    }

    public static List<String> groups(LineForm form) {
        return List.of(form.fields().getOrDefault(LineFields.EQUALITY_GROUPS, "").split("\\s*;\\s*"));
    }

    /** The groups that stand in no law, as they were typed. */
    public static String otherGroups(LineForm form) {
        return String.join(BETWEEN, groups(form).stream().filter(one -> !GROUPS.contains(one)).toList());
    }

    /** Reads {@code r.REGISTER.N.COLUMN}, {@code g} and {@code gOther} into the fields. */
    static void read(Map<String, List<String>> sent, Map<String, String> fields) {
        for (LineRegister register : LineRegister.values()) {
            List<Map<String, String>> entries = new ArrayList<>();
            for (int i = 0; i <= EntryRules.MOST; i++) {
                Map<String, String> entry = new LinkedHashMap<>();
                for (String column : register.columns()) {
                    entry.put(column, LineForm.first(sent, "r." + register.field() + "." + i + "." + column));
                }
                entries.add(entry);
            }
            put(fields, register.field(), register.text(entries));
        }
        List<String> groups = new ArrayList<>(sent.getOrDefault("g", List.of()));
        String other = LineForm.first(sent, "gOther").strip();
        if (!other.isEmpty()) {
            groups.add(other);
        }
        put(fields, LineFields.EQUALITY_GROUPS, String.join(BETWEEN, groups));
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }
}

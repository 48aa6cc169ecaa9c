package org.planweave.plans.internal.rules.registers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.planweave.api.planning.LineRegister;
import org.planweave.plans.internal.rules.Periods;

/** What the entries of a register may hold; gives them back as they will be stored. */
public final class EntryRules {

    public static final Set<String> KINDS_OF_RESOURCE = ordered("staff", "revenue", "capital", "asset");
    public static final Set<String> KINDS_OF_DOCUMENT = ordered("document", "strategy");
    public static final Set<String> STATES_OF_LAW = ordered("anticipated", "bill", "made", "force");
    public static final int MOST = 20;
    public static final int LONGEST_TEXT = 6_000;

    private static final int LONGEST_CELL = 500;
    private static final Pattern POUNDS = Pattern.compile("\\d{1,12}");
    private static final Pattern EQUIVALENTS = Pattern.compile("\\d{1,6}(\\.\\d{1,2})?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,6}");

    private final LineRegister register;
    private final Consumer<String> faults;

    private EntryRules(LineRegister register, Consumer<String> faults) {
        this.register = register;
        this.faults = faults;
    }

    private static Set<String> ordered(String... codes) {
        return java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(List.of(codes)));
    }

    /**
     * The text of a register with every entry as it will be stored.
     *
     * @param faults takes a sentence for each thing that is wrong
     */
    public static String checked(LineRegister register, String text, Consumer<String> faults) {
        return new EntryRules(register, faults).checked(text);
    }

    private String checked(String text) {
        List<Map<String, String>> entries = register.entries(text);
        if (entries.size() > MOST) {
            faults.accept("There are " + entries.size() + " entries; a line holds " + MOST + " of each kind. Divide them between lines.");
            return text;
        }
        List<Map<String, String>> clean = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            clean.add(checked(entries.get(i), "Entry " + (i + 1) + ": "));
        }
        String stored = register.text(clean);
        if (stored.length() > LONGEST_TEXT) {
            faults.accept("The entries have " + stored.length() + " characters; shorten them to " + LONGEST_TEXT + " or fewer.");
        }
        return stored;
    }

    private Map<String, String> checked(Map<String, String> entry, String which) {
        entry.forEach((name, cell) -> {
            if (cell.length() > LONGEST_CELL) {
                fault(which, "a cell has " + cell.length() + " characters; shorten it to " + LONGEST_CELL + " or fewer.");
            }
        });
        Map<String, String> clean = new LinkedHashMap<>(entry);
        switch (register) {
            case RESOURCES -> resource(clean, which);
            case DOCUMENTS -> document(clean, which);
            case LEGISLATION -> change(clean, which);
        }
        return clean;
    }

    private void resource(Map<String, String> entry, String which) {
        String kind = entry.getOrDefault("kind", "");
        String amount = entry.getOrDefault("amount", "");
        oneOf(which, kind, KINDS_OF_RESOURCE, "a kind of resource");
        switch (kind) {
            case "staff" -> matches(which, amount, EQUIVALENTS, "a number of full-time posts; write it as 2 or 0.5.");
            case "revenue", "capital" -> matches(which, amount, POUNDS, "an amount in whole pounds; write digits only, such as 310000.");
            case "asset" -> {
                if (!amount.isEmpty()) {
                    matches(which, amount, COUNT, "a number of assets; write digits only, or leave it empty.");
                }
                needed(which, entry, "note", "say in the note which asset it is.");
            }
            default -> { }
        }
        String year = entry.getOrDefault("year", "");
        Periods.parse(year).ifPresentOrElse(
                period -> entry.put("year", period.title()),
                () -> fault(which, "“" + year + "” is not a year; write it as 2027-28."));
    }

    private void document(Map<String, String> entry, String which) {
        oneOf(which, entry.getOrDefault("kind", ""), KINDS_OF_DOCUMENT, "a kind of document");
        needed(which, entry, "title", "the document has no title; write one.");
        reference(entry.getOrDefault("reference", ""), sentence -> fault(which, sentence));
        date(which, entry.getOrDefault("date", ""));
        date(which, entry.getOrDefault("review", ""));
    }

    private void change(Map<String, String> entry, String which) {
        needed(which, entry, "act", "name the Act or regulations.");
        needed(which, entry, "change", "say what changes.");
        date(which, entry.getOrDefault("inForce", ""));
        oneOf(which, entry.getOrDefault("status", ""), STATES_OF_LAW, "how far the change is");
    }

    /** Takes a sentence if a reference is an address of another scheme than http and https, or none that can be opened. */
    public static void reference(String reference, Consumer<String> faults) {
        if (Reference.isAddress(reference) && !Reference.opens(reference)) {
            faults.accept("“" + shortened(reference) + "” is not an address that starts with https:// or http:// and can be opened; "
                    + "correct it, or say in words where the document is kept.");
        }
    }

    private void date(String which, String value) {
        if (!value.isEmpty() && !Reference.isDate(value)) {
            fault(which, "“" + shortened(value) + "” is not a date; write it as 2027-10-31 or 2027-10.");
        }
    }

    private void oneOf(String which, String value, Set<String> codes, String what) {
        if (!codes.contains(value)) {
            fault(which, "“" + shortened(value) + "” is not " + what + "; choose one of " + String.join(", ", codes) + ".");
        }
    }

    private void matches(String which, String value, Pattern pattern, String what) {
        if (!pattern.matcher(value).matches()) {
            fault(which, "“" + shortened(value) + "” is not " + what);
        }
    }

    private void needed(String which, Map<String, String> entry, String cell, String what) {
        if (entry.getOrDefault(cell, "").isEmpty()) {
            fault(which, what);
        }
    }

    private void fault(String which, String sentence) {
        faults.accept(which + sentence);
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}

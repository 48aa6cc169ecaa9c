package org.planweave.reports.internal.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planweave.api.Messages;
import org.planweave.reports.internal.rules.ReportForm;
import org.planweave.reports.internal.rules.ReportForm.Section;
import org.planweave.reports.internal.rules.ReportForm.Source;

/** The merge fields that a template for reports of one form may have. */
public final class MergeNames {

    public static final String COUNCIL = "council";
    public static final String TITLE = "title";
    public static final String MARKING = "marking";
    public static final String NUMBER = "report-number";
    public static final String VERSION = "version";
    public static final String SUMMARY = "summary";
    public static final String RECOMMENDATIONS = "recommendations";
    public static final String MAIN = "main-report";
    public static final String APPENDICES = "appendices";
    public static final String BACKGROUND = "background-papers";
    public static final String SIGN_OFF = "sign-off";
    public static final String APPENDIX_TEXTS = "appendix-texts";
    static final String SECTION = "section-";
    static final String COVER = "cover-";

    private static final Messages MESSAGES = Messages.of(MergeNames.class);
    private static final List<String> LINES = List.of(COUNCIL, TITLE, MARKING, NUMBER, VERSION);
    private static final List<String> BLOCKS = List.of(
            SUMMARY, RECOMMENDATIONS, MAIN, APPENDICES, BACKGROUND, SIGN_OFF, APPENDIX_TEXTS);
    private static final Set<Source> SOURCES = Set.of(
            Source.WORDS, Source.CONTRIBUTED, Source.ESTIMATES, Source.RECOMMENDATIONS, Source.APPENDICES, Source.BACKGROUND);

    private final ReportForm form;
    /** The code of each cover field by its name. */
    private final Map<String, String> cover = new LinkedHashMap<>();

    public MergeNames(ReportForm form) {
        this.form = form;
        form.cover().forEach(field -> cover.put(coverName(field.code()), field.code()));
    }

    /**
     * A merge field as people read of it.
     *
     * @param block whether it brings paragraphs, and so stands in a paragraph by itself
     */
    public record Described(String name, String what, boolean block) {}

    /** The field of a cover field: its code, or with “cover-” before it where the code means something else. */
    static String coverName(String code) {
        return LINES.contains(code) || BLOCKS.contains(code) ? COVER + code : code;
    }

    /** All of them, with what each brings. */
    public List<Described> all() {
        List<Described> all = new ArrayList<>();
        LINES.forEach(name -> all.add(new Described(name, MESSAGES.text("reports.merge." + name), false)));
        form.cover().forEach(field -> all.add(new Described(
                coverName(field.code()), MESSAGES.text("reports.merge.cover", field.label()), false)));
        BLOCKS.forEach(name -> all.add(new Described(name, MESSAGES.text("reports.merge." + name), true)));
        form.sections().stream().filter(MergeNames::placed).forEach(section -> all.add(new Described(
                SECTION + section.code(), MESSAGES.text("reports.merge.section", section.title()), true)));
        return all;
    }

    /** Whether a section can be placed by itself; others stand below the one before them. */
    static boolean placed(Section section) {
        return SOURCES.contains(section.source());
    }

    boolean isLine(String name) {
        return LINES.contains(name) || cover.containsKey(name);
    }

    boolean isBlock(String name) {
        return BLOCKS.contains(name) || name.startsWith(SECTION)
                && form.section(name.substring(SECTION.length())).filter(MergeNames::placed).isPresent();
    }

    /** Whether it is of a cover field that need not be filled in. */
    boolean isOptional(String name) {
        String code = cover.get(name);
        return code != null && form.cover().stream().anyMatch(field -> field.code().equals(code) && !field.needed());
    }

    /**
     * The sections that a block brings, in the order of the form.
     *
     * @param alone the blocks of a template; sections that have one of their own are not brought by another
     */
    List<Section> sections(String block, Set<String> alone) {
        if (block.startsWith(SECTION)) {
            return form.section(block.substring(SECTION.length())).stream().toList();
        }
        return form.sections().stream().filter(one -> blockOf(one).equals(block) && !alone.contains(SECTION + one.code())).toList();
    }

    String blockOf(Section section) {
        if (!placed(section)) {
            return "";
        }
        return switch (section.source()) {
            case RECOMMENDATIONS -> RECOMMENDATIONS;
            case APPENDICES -> APPENDICES;
            case BACKGROUND -> BACKGROUND;
            default -> before(section) ? SUMMARY : MAIN;
        };
    }

    private boolean before(Section section) {
        return form.sections().stream().takeWhile(one -> one.source() != Source.RECOMMENDATIONS).anyMatch(section::equals);
    }

    /** The name that is most like this one, or whose label on the cover is. */
    String nearest(String name) {
        String plain = Slot.plain(name);
        Map<String, String> known = new LinkedHashMap<>();
        all().forEach(one -> known.put(one.name(), one.name()));
        form.cover().forEach(field -> known.putIfAbsent(Slot.plain(field.label()), coverName(field.code())));
        return known.entrySet().stream().min(Comparator.comparingInt(one -> distance(one.getKey(), plain)))
                .map(Map.Entry::getValue).orElse(TITLE);
    }

    /** How many letters must be put in, taken out or changed. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}

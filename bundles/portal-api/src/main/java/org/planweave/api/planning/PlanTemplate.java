package org.planweave.api.planning;

import java.util.List;

/**
 * The shape of the plans of a round, as data: which sections and kinds of line there are, what they are called, how lines are
 * numbered and how much room there is. A round keeps its template as it was when the round took it.
 *
 * @param id a short word, such as {@code high-level}
 * @param title as people call it
 * @param kind what a plan of this shape is called, such as “Business plan”
 * @param pages how many pages a plan may fill; 0 for any number
 * @param sections in the order of the plan
 * @param kinds in the order of forms
 */
public record PlanTemplate(String id, String title, String kind, int pages, List<Section> sections, List<Kind> kinds) {

    /** For rounds that took no template: the usual kinds, any sections, no limits. */
    public static final PlanTemplate USUAL = new PlanTemplate(
            "usual", "Usual shape", "Business plan", 0, List.of(), LineKind.USUAL.stream().map(Kind::usual).toList());

    public PlanTemplate {
        sections = List.copyOf(sections);
        kinds = List.copyOf(kinds);
    }

    /**
     * A section of the plan.
     *
     * @param part the part it stands in: {@code plan}, {@code context} or {@code appendix}
     * @param guidance what its writers are told; may be empty
     * @param most how many lines it may have; 0 for any number
     * @param needed whether a plan without a line in it is not complete
     */
    public record Section(String title, String part, String guidance, int most, boolean needed) {}

    /**
     * A kind of line.
     *
     * @param code one of the codes of {@link LineKind}, or one of the template's own
     * @param label as people read it
     * @param number its pattern: {@code {n}} counts it; {@code {priority}} is the number of the priority above it
     * @param words how many words such a line should have at most; 0 for any number. Writers are told, nothing is refused
     */
    public record Kind(String code, String label, String number, int words) {

        /** A kind without a limit to its words. */
        public Kind(String code, String label, String number) {
            this(code, label, number, 0);
        }

        static Kind usual(LineKind kind) {
            String within = kind.code().equals("action") ? "{priority}." : "";
            return new Kind(kind.code(), kind.label(), kind.prefix() + within + "{n}");
        }
    }

    /** The label of a kind; one that the template has not got has its usual label. */
    public String label(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).map(Kind::label).findFirst()
                .orElseGet(() -> LineKind.of(code).label());
    }

    /** How many words a line of this kind should have at most; 0 for any number. */
    public int words(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).mapToInt(Kind::words).findFirst().orElse(0);
    }

    /** The titles of the sections, in order. */
    public List<String> sectionTitles() {
        return sections.stream().map(Section::title).toList();
    }
}

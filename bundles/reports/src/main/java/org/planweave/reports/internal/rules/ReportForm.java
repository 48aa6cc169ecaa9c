package org.planweave.reports.internal.rules;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a council's reports look, as data. A report keeps its form as it was when it was made.
 *
 * @param code a short word, such as {@code run-on}
 * @param title as people choose it
 * @param numbering how paragraphs are numbered
 * @param bulleted whether recommendations are bullets; numbered otherwise
 * @param lead what stands above the recommendations, such as “Members are asked to:”
 * @param cover the fields of the cover, in order
 * @param sections in order
 */
public record ReportForm(
        String code, String title, Numbering numbering, boolean bulleted, String lead, List<CoverField> cover, List<Section> sections) {

    /** How paragraphs are numbered. */
    public enum Numbering {
        /** 1, 2, 3 … through the whole report; headings have no number */
        RUN_ON,
        /** headings 1.0, 2.0, their paragraphs 1.1, 1.2 */
        DECIMAL
    }

    /** What fills a section. */
    public enum Source {
        /** its author's words */
        WORDS,
        /** what a module says of the plans, see {@link org.planweave.api.reports.ReportSection}; nothing if none does */
        CONTRIBUTED,
        RECOMMENDATIONS,
        /** the newest budget estimates of the plans’ departments, a table each; nothing where finance brought none in */
        ESTIMATES,
        /** the list of appendices: the plans of the report */
        APPENDICES,
        /** the list of background papers, Local Government Act 1972, section 100D */
        BACKGROUND,
        /** the block at the end that says whose report it is, without a heading: the cover’s author and the departments */
        AUTHOR
    }

    public ReportForm {
        cover = List.copyOf(cover);
        sections = List.copyOf(sections);
    }

    /**
     * A field of the cover.
     *
     * @param code {@code meeting}, {@code date} (yyyy-mm-dd) and {@code author} are known to the portal, others are the form's own
     * @param needed whether a report without it is not complete
     */
    public record CoverField(String code, String label, boolean needed, String hint) {}

    /**
     * A section of the report.
     *
     * @param level 1 or 2; one of level 2 belongs to the section of level 1 above it
     * @param numbered whether its paragraphs are counted
     * @param needed whether a report without words in it is not complete, unless there is a nil statement
     * @param nil what is written where there is nothing to say; empty if something must be said
     * @param signed whether a service signs it off before the report goes out
     * @param service which one; finance if none is named
     */
    public record Section(
            String code, String title, int level, Source source, boolean numbered, boolean needed, String nil, boolean signed,
            @Nullable Service service, String hint) {

        /** Whether paragraphs of words stand in it, whoever wrote them. */
        public boolean isText() {
            return source == Source.WORDS || source == Source.CONTRIBUTED;
        }

        /** The service that signs this section, if any does. */
        public Optional<Service> signer() {
            return signed ? Optional.of(service == null ? Service.FINANCE : service) : Optional.empty();
        }
    }

    /** The field of the cover that holds the day of the meeting. */
    public static final String DATE = "date";
    /** The field of the cover that names the committee or board. */
    public static final String MEETING = "meeting";
    /** The field of the cover that names the author’s post. */
    public static final String AUTHOR = "author";

    public Optional<Section> section(@Nullable String sectionCode) {
        return sections.stream().filter(section -> section.code().equals(sectionCode)).findFirst();
    }
}

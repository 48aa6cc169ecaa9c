package org.planweave.reports.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planweave.api.Messages;
import org.planweave.reports.internal.rules.Content.Background;
import org.planweave.reports.internal.rules.Content.Words;
import org.planweave.reports.internal.rules.Paper.Block;
import org.planweave.reports.internal.rules.Paper.CoverLine;
import org.planweave.reports.internal.rules.Paper.Heading;
import org.planweave.reports.internal.rules.Paper.Items;
import org.planweave.reports.internal.rules.Paper.Kept;
import org.planweave.reports.internal.rules.Paper.Paragraph;
import org.planweave.reports.internal.rules.ReportForm.Section;
import org.planweave.reports.internal.rules.ReportForm.Source;

/**
 * Puts a report together in its form, for the public or whole. Both editions have the same sections and the same numbers, so that
 * members can find the same paragraph in either. The same report gives the same paper.
 */
public final class Composer {

    private static final Messages MESSAGES = Messages.of(Composer.class);

    private final String council;
    private final Report report;
    private final List<PlanPart> plans;
    private final boolean publicEdition;
    private final List<Block> blocks = new ArrayList<>();
    private final ParagraphNumbers numbers;

    private Composer(String council, Report report, List<PlanPart> plans, boolean publicEdition) {
        this.council = council;
        this.report = report;
        Set<String> remit = Set.copyOf(report.content().remit());
        this.plans = plans.stream().map(part -> part.within(remit)).map(part -> publicEdition ? part.open() : part).toList();
        this.publicEdition = publicEdition;
        this.numbers = new ParagraphNumbers(report.form().numbering());
    }

    /** The public edition: nothing in it that is not open. */
    public static Paper publicEdition(String council, Report report, List<PlanPart> plans) {
        return new Composer(council, report, plans, true).paper();
    }

    /** All of it, for those who may read what is not for publication. */
    public static Paper whole(String council, Report report, List<PlanPart> plans) {
        return new Composer(council, report, plans, false).paper();
    }

    private Paper paper() {
        report.form().sections().forEach(this::section);
        blocks.addAll(SignOffBlock.of(report));
        for (int i = 0; i < plans.size(); i++) {
            blocks.addAll(Appendix.of(plans.get(i), i + 1));
        }
        return new Paper(council, report.content().title(), marks(), cover(), blocks);
    }

    /** What must stand on top: that it is a draft, that it is not for publication. */
    private String marks() {
        List<String> marks = new ArrayList<>();
        if (report.decision() == null && !Gaps.of(report).isEmpty()) {
            marks.add(MESSAGES.text("reports.paper.draft"));
        }
        if (!publicEdition && holdsExempt()) {
            marks.add(MESSAGES.text("reports.paper.notForPublication"));
        }
        return String.join(". ", marks);
    }

    private boolean holdsExempt() {
        Content content = report.content();
        return content.words().values().stream().anyMatch(words -> !words.open() && !words.text().isBlank())
                || content.background().stream().anyMatch(Background::exempt)
                || plans.stream().anyMatch(part -> part.open().lines().size() < part.lines().size());
    }

    private List<CoverLine> cover() {
        return report.form().cover().stream()
                .filter(field -> field.needed() || !report.content().cover(field.code()).isBlank())
                .map(field -> new CoverLine(field.label(), field.code().equals(ReportForm.DATE)
                        ? report.meetingDay().map(Days::day).orElse("") : report.content().cover(field.code())))
                .toList();
    }

    private void section(Section section) {
        Words words = report.content().words(section.code());
        if (silent(section, words)) {
            return;
        }
        if (section.source() == Source.AUTHOR) {
            author();
            return;
        }
        String number = section.source() == Source.APPENDICES ? "" : numbers.heading(section.level());
        blocks.add(new Heading(section.level() + 1, number, section.title(), ""));
        switch (section.source()) {
            case WORDS, CONTRIBUTED -> words(section, words);
            case RECOMMENDATIONS -> recommendations(section, words);
            case ESTIMATES -> estimates(section);
            case APPENDICES -> appendices(section);
            default -> background(section);
        }
    }

    /** Whether nothing is to be said: no words, no nil statement, nobody needs any, and no section below that has some. */
    private boolean silent(Section section, Words words) {
        if (section.source() == Source.ESTIMATES) {
            return section.nil().isEmpty() && EstimateTables.of(plans).isEmpty();
        }
        return section.isText() && words.text().isBlank() && section.nil().isEmpty() && !section.needed() && !holdsOthers(section);
    }

    private boolean holdsOthers(Section section) {
        List<Section> all = report.form().sections();
        int next = all.indexOf(section) + 1;
        return section.level() == 1 && next < all.size() && all.get(next).level() == 2;
    }

    private void words(Section section, Words words) {
        String text = words.text().isBlank() ? section.nil() : words.text();
        if (text.isBlank() && !section.needed()) {
            return;
        }
        if (text.isBlank()) {
            blocks.add(new Paragraph("", MESSAGES.text("reports.paper.toWrite")));
            return;
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String paragraph : text.strip().split("\\R\\s*\\R")) {
            paragraphs.add(numbered(section, paragraph.strip()));
        }
        String described = Exempt.paragraphs().getOrDefault(words.exempt(), "");
        if (words.open()) {
            blocks.addAll(paragraphs);
        } else if (publicEdition) {
            blocks.add(new Paragraph(paragraphs.get(0).number(), MESSAGES.text("reports.paper.exempt", words.exempt(), described)));
        } else {
            String why = words.why().isBlank() ? "" : ". " + MESSAGES.text("reports.paper.exemptWhy", words.why().strip());
            blocks.add(new Kept(MESSAGES.text("reports.paper.exemptHere", words.exempt(), described) + why, paragraphs));
        }
    }

    private Paragraph numbered(Section section, String paragraph) {
        return new Paragraph(section.numbered() ? numbers.paragraph() : "", paragraph);
    }

    private void say(Section section, String paragraph) {
        blocks.add(numbered(section, paragraph));
    }

    private void recommendations(Section section, Words words) {
        if (!words.text().isBlank()) {
            words(section, words);
        }
        blocks.add(new Paragraph("", report.form().lead()));
        blocks.add(new Items(!report.form().bulleted(), report.content().recommendations().stream()
                .map(one -> Verbs.after(report.form().lead(), one.verb()) + " " + one.text()).toList()));
    }

    /** The block that closes the report: its author’s post, and the departments whose plans it holds. */
    private void author() {
        String post = report.content().cover(ReportForm.AUTHOR);
        String departments = plans.stream().map(PlanPart::department).distinct().collect(Collectors.joining(", "));
        blocks.add(new Paragraph("", Stream.of(post, departments).filter(one -> !one.isBlank()).collect(Collectors.joining("\n"))));
    }

    private void estimates(Section section) {
        List<Paper.Grid> tables = EstimateTables.of(plans);
        if (tables.isEmpty()) {
            say(section, section.nil());
        }
        blocks.addAll(tables);
    }

    private void appendices(Section section) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            items.add(MESSAGES.text("reports.paper.appendix", i + 1, plans.get(i).plan().title()));
        }
        if (items.isEmpty()) {
            say(section, section.nil());
        } else {
            blocks.add(new Items(false, items));
        }
    }

    /** Where there is no paper to list, the report says so: an empty list would look forgotten. */
    private void background(Section section) {
        List<Background> list = report.content().background().stream().filter(one -> !one.exempt() || !publicEdition).toList();
        if (list.isEmpty()) {
            say(section, section.nil());
            return;
        }
        blocks.add(new Paper.Grid(MESSAGES.text("reports.background.caption"),
                List.of(MESSAGES.text("reports.background.title"), MESSAGES.text("reports.background.where"),
                        MESSAGES.text("reports.background.until")),
                list.stream().map(one -> List.of(
                        one.exempt() ? MESSAGES.text("reports.background.exempt", one.title()) : one.title(), one.where(), until())).toList()));
    }

    private String until() {
        return report.meetingDay().map(day -> Days.day(openUntil(day))).orElse("");
    }

    /** Background papers are open to inspection for four years from the meeting: Local Government Act 1972, section 100D(2). */
    static LocalDate openUntil(LocalDate meeting) {
        return meeting.plusYears(4).minusDays(1);
    }
}

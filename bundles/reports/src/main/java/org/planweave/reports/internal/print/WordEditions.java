package org.planweave.reports.internal.print;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Council;
import org.planweave.reports.internal.rules.Composer;
import org.planweave.reports.internal.rules.LeakCheck;
import org.planweave.reports.internal.rules.Paper;
import org.planweave.reports.internal.rules.PlanPart;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.stored.ReportBook;
import org.planweave.reports.internal.stored.TemplateBook;
import org.planweave.reports.internal.word.Merge;
import org.planweave.reports.internal.word.Reading;
import org.planweave.reports.internal.word.Template;

/** A report in the council's own Word file, and the search of the finished one. */
@Component(service = WordEditions.class)
public final class WordEditions {

    private final ReportBook book;
    private final TemplateBook templates;
    private final Council council;

    @Activate
    public WordEditions(@Reference ReportBook book, @Reference TemplateBook templates, @Reference Council council) {
        this.book = book;
        this.templates = templates;
        this.council = council;
    }

    /** The same report, paper and template give the same bytes. */
    byte[] file(Report report, Paper paper) {
        return Template.fill(templates.of(report), Merge.of(report, paper));
    }

    boolean isOld(Report report) {
        return templates.isOld(report);
    }

    /** The words in a finished file that are not for publication. */
    Set<String> found(byte[] file, Report report, List<PlanPart> everything) {
        return WordSearch.found(
                new LeakCheck(report, everything), file, own(report), Template.empty(templates.of(report), report.form()),
                () -> book.saidOpenly(report));
    }

    /** What the portal itself writes: the council, the report's number, who signed it, what stands in any report. */
    private Set<String> own(Report report) {
        Report blank = Blank.of(report);
        Paper paper = Composer.publicEdition(council.name(), blank, List.of());
        Set<String> own = new TreeSet<>(LeakCheck.wordsOf(Reading.everything(
                Template.fill(Template.shipped(report.form()), Merge.of(blank, paper)))));
        own.addAll(LeakCheck.wordsOf(report.version() + " "));
        return own;
    }
}

package org.planweave.reports.internal.print;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.people.Council;
import org.planweave.reports.internal.rules.Composer;
import org.planweave.reports.internal.rules.LeakCheck;
import org.planweave.reports.internal.rules.Paper;
import org.planweave.reports.internal.rules.PlanPart;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.rules.ReportForm;
import org.planweave.reports.internal.stored.ReportBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The two editions of a report as files. Nothing leaves as public before the finished file was searched for what is not. */
@Component(service = Editions.class)
public final class Editions {

    private static final Logger LOG = LoggerFactory.getLogger(Editions.class);

    private final ReportBook book;
    private final Council council;
    private final Printer printer = new Printer();
    /** What every file of a form holds, such as its headings: printed once. */
    private final Map<ReportForm, Set<String>> alwaysThere = new ConcurrentHashMap<>();

    @Activate
    public Editions(@Reference ReportBook book, @Reference Council council) {
        this.book = book;
        this.council = council;
    }

    public Paper publicPaper(Report report) {
        return Composer.publicEdition(council.name(), report, book.parts(report));
    }

    public Paper wholePaper(Report report) {
        return Composer.whole(council.name(), report, book.parts(report));
    }

    /** The whole report; whoever asks must have the right to read what is not for publication. */
    public byte[] whole(Report report) {
        return printer.pdf(wholePaper(report), report.changedAt().toEpochMilli());
    }

    /** @throws Problem 409 if the finished file holds a word that stands only in what is not for publication */
    public byte[] publicFile(Report report) {
        return searched(printer.pdf(publicPaper(report), report.changedAt().toEpochMilli()), report, book.everything(report));
    }

    /** The file, if nothing in it is secret. */
    byte[] searched(byte[] pdf, Report report, List<PlanPart> everything) {
        Set<String> always = alwaysThere.computeIfAbsent(report.form(), form -> LeakCheck.wordsOf(PdfText.everything(printer.pdf(
                Composer.publicEdition(council.name(), Blank.of(report), List.of()), 0))));
        Set<String> found = new LeakCheck(report, everything).found(PdfText.everything(pdf), always);
        if (!found.isEmpty()) {
            LOG.warn("The public edition of report {} was not given out: {} words of it are not for publication", report.id(), found.size());
            throw Problem.conflict("leak", "The public edition was not made: words in it stand only in parts that are not for publication. "
                    + "Look at those parts, and tell an administrator.");
        }
        return pdf;
    }
}

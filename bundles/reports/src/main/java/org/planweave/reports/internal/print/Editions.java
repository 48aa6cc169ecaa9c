package org.planweave.reports.internal.print;

import java.util.List;
import java.util.Set;
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
    private final Format pdf = new Format(printer::pdf, PdfText::everything);
    private final WordEditions word;

    @Activate
    public Editions(@Reference ReportBook book, @Reference Council council, @Reference WordEditions word) {
        this.word = word;
        this.book = book;
        this.council = council;
    }

    public Paper publicPaper(Report report) {
        return Composer.publicEdition(council.name(), report, book.parts(report));
    }

    public Paper wholePaper(Report report) {
        return Composer.whole(council.name(), report, book.parts(report));
    }

    /** The whole report as PDF; whoever asks must have the right to read what is not for publication. */
    public byte[] whole(Report report) {
        return pdf.file(wholePaper(report), report.changedAt().toEpochMilli());
    }

    /** The same in the council's Word template, with the same rule. */
    public byte[] wholeWord(Report report) {
        return word.file(report, wholePaper(report));
    }

    /** Whether its form has another Word template by now than this report is written in. */
    public boolean isTemplateOld(Report report) {
        return word.isOld(report);
    }

    /** @throws Problem 409 if the finished file holds a word that stands only in what is not for publication */
    public byte[] publicFile(Report report) {
        byte[] file = pdf.file(publicPaper(report), report.changedAt().toEpochMilli());
        return searched(file, report, book.everything(report));
    }

    /** In the council's Word template. @throws Problem 409 as for PDF */
    public byte[] publicWord(Report report) {
        return searchedWord(word.file(report, publicPaper(report)), report, book.everything(report));
    }

    /** The file, if nothing in it is secret. */
    byte[] searched(byte[] file, Report report, List<PlanPart> everything) {
        Set<String> always = pdf.always(
                report.form(), form -> Composer.publicEdition(council.name(), Blank.of(report), List.of()));
        return clean(file, report, new LeakCheck(report, everything).found(pdf.text(file), always), "");
    }

    /** The Word file, if nothing in it is secret. */
    byte[] searchedWord(byte[] file, Report report, List<PlanPart> everything) {
        return clean(file, report, word.found(file, report, everything), " and at the Word template’s own text");
    }

    /** @param where else to look than at the report itself */
    private static byte[] clean(byte[] file, Report report, Set<String> found, String where) {
        if (!found.isEmpty()) {
            LOG.warn("The public edition of report {} was not given out: {} words of it are not for publication", report.id(), found.size());
            throw Problem.conflict("leak", "The public edition was not made: words in it stand only in parts that are not for publication. "
                    + "Look at those parts" + where + ", and tell an administrator.");
        }
        return file;
    }
}

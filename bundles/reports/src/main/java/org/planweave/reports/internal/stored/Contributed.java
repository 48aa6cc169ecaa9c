package org.planweave.reports.internal.stored;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.planweave.api.reports.ReportSection;
import org.planweave.reports.internal.rules.Content;
import org.planweave.reports.internal.rules.Content.Words;
import org.planweave.reports.internal.rules.ContentCheck;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.rules.ReportForm;
import org.planweave.reports.internal.rules.ReportForm.Section;
import org.planweave.reports.internal.rules.ReportForm.Source;

/** The sections that other modules write into reports: asked anew until the meeting has decided, kept as they were from then on. */
@Component(service = Contributed.class)
public final class Contributed {

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    final List<ReportSection> brought;

    private final Host host;

    @Activate
    public Contributed(@Reference Host host) {
        this(host, new CopyOnWriteArrayList<>());
    }

    /** With the sections at hand, for those who wire services themselves. */
    public Contributed(Host host, List<ReportSection> brought) {
        this.host = host;
        this.brought = brought;
    }

    /** The report with what modules say now. */
    Report live(Report report) {
        if (report.decision() != null) {
            return report;
        }
        Content content = report.content();
        for (Map.Entry<String, String> said : said(report.form(), report.plans()).entrySet()) {
            content = content.with(said.getKey(), new Words(said.getValue(), ""));
        }
        return report.with(content);
    }

    /** Writes what modules say now into the report, for the day that they are away or the meeting has decided. */
    void keep(EntityManager entities, String report, ReportForm form, List<String> plans) {
        said(form, plans).forEach((section, text) -> ReportBook.words(entities, report, section).put(new Words(text, "")));
    }

    /** By section; those that no module writes are not there. */
    private Map<String, String> said(ReportForm form, List<String> plans) {
        Map<String, String> said = new TreeMap<>();
        form.sections().stream().filter(section -> section.source() == Source.CONTRIBUTED).map(Section::code)
                .forEach(code -> one(code).ifPresent(section -> said.put(code, text(section, plans))));
        return said;
    }

    /** Of two with one code the first by class name, so that the same report gives the same paper. */
    private Optional<ReportSection> one(String code) {
        return brought.stream().filter(section -> section.code().equals(code))
                .min(Comparator.comparing(section -> section.getClass().getName()));
    }

    private String text(ReportSection section, List<String> plans) {
        StringBuilder text = new StringBuilder();
        List<String> paragraphs = host.user.asPortal(() -> section.paragraphs(plans));
        for (String paragraph : paragraphs.stream().map(Contributed::oneParagraph).filter(one -> !one.isEmpty()).toList()) {
            // As long as what an author may write.
            if (text.length() + paragraph.length() + 2 > ContentCheck.LONGEST_SECTION) {
                break;
            }
            text.append(text.isEmpty() ? "" : "\n\n").append(paragraph);
        }
        return text.toString();
    }

    /** An empty line would divide it, and a NUL is no character of a document. */
    private static String oneParagraph(String paragraph) {
        return paragraph.lines().map(line -> line.replace("\0", "").strip()).filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
